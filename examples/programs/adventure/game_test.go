package main

import (
	"slices"
	"strings"
	"testing"
)

func play(t *testing.T, lines ...string) (*Game, string) {
	t.Helper()
	w, err := load(worldJSON)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	g := newGame(w, &out)
	out.Reset()
	for _, l := range lines {
		g.Do(l)
	}
	return g, out.String()
}

func TestLockedDoor(t *testing.T) {
	g, out := play(t, "north", "up")
	if g.room.Name != "Yard" || !strings.HasSuffix(out, "The door is locked.\n") {
		t.Errorf("in %s: %s", g.room.Name, out)
	}
	g, _ = play(t, "take bottle", "open bottle", "north", "up")
	if g.room.Name != "Lamp room" || !slices.Contains(g.carried, "key") {
		t.Errorf("in %s with %v", g.room.Name, g.carried)
	}
}

func TestDarkness(t *testing.T) {
	_, out := play(t, "north", "east", "take oil")
	if want := "It is pitch dark.\nThere is no oil here that you can see.\n"; !strings.HasSuffix(out, want) {
		t.Errorf("%q does not end in %q", out, want)
	}
	g, _ := play(t, "light lantern", "north", "east", "take oil", "drop lantern")
	if !g.dark() || g.load() != 4 {
		t.Errorf("dark %v, load %d", g.dark(), g.load())
	}
}

func TestWin(t *testing.T) {
	g, out := play(t, strings.Split("take bottle,x bottle,north,light lantern,east,take oil,west,up,light lamp", ",")...)
	if !g.over || !strings.Contains(out, "You needed 9 turns.") {
		t.Error(out)
	}
}

func TestCheck(t *testing.T) {
	_, err := load([]byte(`{"start": "a", "rooms": {"b": {"exits": {"up": "c"}, "things": ["d"], "needs": "e"}}, "things": {"f": {"contains": "g"}}}`))
	want := `start: no room "a"
b.up: no room "c"
b: no thing "d"
b: no thing "e"
f: no thing "g"`
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	if _, err := load([]byte(`{"start": 1}`)); err == nil || err.Error() != "json: cannot unmarshal number into Go struct field World.start of type string" {
		t.Errorf("got %v", err)
	}
}
