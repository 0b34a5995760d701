package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Game is a world being played.
type Game struct {
	*World
	out     io.Writer
	room    *Room
	carried []string
	lit     bool
	turns   int
	over    bool
}

func newGame(w *World, out io.Writer) *Game {
	g := &Game{World: w, out: out, room: w.Rooms[w.Start], carried: slices.Clone(w.Carry)}
	g.printf("%s\n%s\n\n", w.Title, strings.Repeat("=", len(w.Title)))
	g.look()
	return g
}

func (g *Game) printf(format string, args ...any) { fmt.Fprintf(g.out, format, args...) }

// A verb's action gets the words after it.
type verb struct {
	names []string
	help  string
	do    func(g *Game, object string)
}

var verbs []verb

func init() {
	verbs = []verb{
		{[]string{"go", "walk"}, "go in a direction", (*Game).walk},
		{[]string{"look", "l"}, "look around", func(g *Game, _ string) { g.room.visited = false; g.look() }},
		{[]string{"take", "get"}, "take a thing", (*Game).take},
		{[]string{"drop"}, "drop a thing", (*Game).drop},
		{[]string{"examine", "x", "open"}, "look at a thing closely", (*Game).examine},
		{[]string{"light"}, "light something", (*Game).light},
		{[]string{"inventory", "i"}, "what you carry", (*Game).inventory},
		{[]string{"help"}, "this list", (*Game).help},
		{[]string{"quit", "q"}, "give up", func(g *Game, _ string) { g.over = true; g.printf("Goodbye after %d turns.\n", g.turns) }},
	}
}

// Do obeys one line.
func (g *Game) Do(line string) {
	word, object, _ := strings.Cut(strings.ToLower(strings.TrimSpace(line)), " ")
	if word == "" {
		return
	}
	g.turns++
	object = strings.TrimPrefix(strings.TrimSpace(object), "the ")
	if _, ok := g.room.Exits[word]; ok {
		g.walk(word)
		return
	}
	for _, v := range verbs {
		if slices.Contains(v.names, word) {
			v.do(g, object)
			return
		}
	}
	g.printf("I don't know how to %q.\n", word)
}

func (g *Game) dark() bool { return g.room.Dark && !g.lit }

func (g *Game) look() {
	if g.dark() {
		g.printf("It is pitch dark.\n")
		return
	}
	g.printf("%s\n", g.room.Name)
	if g.room.visited {
		return
	}
	g.room.visited = true
	g.printf("%s\n", g.room.Text)
	if len(g.room.Things) > 0 {
		g.printf("You see %s.\n", g.list(g.room.Things))
	}
}

// list writes "a, b and c".
func (g *Game) list(keys []string) string {
	var names []string
	for _, k := range keys {
		names = append(names, g.Things[k].Name)
	}
	if n := len(names) - 1; n > 0 {
		return strings.Join(names[:n], ", ") + " and " + names[n]
	}
	return names[0]
}

func (g *Game) walk(direction string) {
	key, ok := g.room.Exits[direction]
	if !ok {
		g.printf("You can go %s.\n", strings.Join(slices.Sorted(maps.Keys(g.room.Exits)), " or "))
		return
	}
	next := g.Rooms[key]
	if next.Needs != "" && !slices.Contains(g.carried, next.Needs) {
		g.printf("The door is locked.\n")
		return
	}
	g.room = next
	g.look()
}

func (g *Game) load() (sum int) {
	for _, k := range g.carried {
		sum += g.Things[k].Weight
	}
	return sum
}

func (g *Game) take(object string) {
	at := slices.Index(g.room.Things, object)
	if at < 0 || g.dark() {
		g.printf("There is no %s here that you can see.\n", object)
		return
	}
	thing := g.Things[object]
	if g.load()+thing.Weight > g.Limit {
		g.printf("With %s you would carry too much.\n", thing.Name)
		return
	}
	g.room.Things = slices.Delete(g.room.Things, at, at+1)
	g.carried = append(g.carried, object)
	g.printf("Taken: %s.\n", thing.Name)
}

func (g *Game) drop(object string) {
	at := slices.Index(g.carried, object)
	if at < 0 {
		g.printf("You have no %s.\n", object)
		return
	}
	g.carried = slices.Delete(g.carried, at, at+1)
	g.room.Things = append(g.room.Things, object)
	if object == "lantern" {
		g.lit = false
	}
	g.printf("Dropped.\n")
}

func (g *Game) examine(object string) {
	if !slices.Contains(g.carried, object) {
		g.printf("Take it first.\n")
		return
	}
	thing := g.Things[object]
	g.printf("%s\n", thing.Text)
	if thing.Contains != "" {
		g.printf("You find %s.\n", g.Things[thing.Contains].Name)
		g.carried = append(g.carried, thing.Contains)
		thing.Contains = ""
	}
}

func (g *Game) light(object string) {
	has := func(key string) bool { return slices.Contains(g.carried, key) }
	switch {
	case object == "lantern" && has("lantern"):
		g.lit = true
		g.printf("The lantern burns.\n")
		if g.room.Dark {
			g.look()
		}
	case object == "lamp" && g.room.Name == "Lamp room" && has("oil"):
		g.over = true
		g.printf("The great lamp flares up, and far out a ship turns away from the rocks.\nYou needed %d turns.\n", g.turns)
	case object == "lamp":
		g.printf("Not like this.\n")
	default:
		g.printf("That does not burn.\n")
	}
}

func (g *Game) inventory(string) {
	if len(g.carried) == 0 {
		g.printf("You carry nothing.\n")
		return
	}
	g.printf("You carry %s (%d of %d).\n", g.list(g.carried), g.load(), g.Limit)
}

func (g *Game) help(string) {
	for _, v := range verbs {
		g.printf("  %-22s %s\n", strings.Join(v.names, ", "), v.help)
	}
}
