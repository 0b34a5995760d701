package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
)

//go:embed world.json
var worldJSON []byte

// Room is a place. Things lie in it and exits lead to other rooms, by the rooms' keys.
type Room struct {
	Name   string            `json:"name"`
	Text   string            `json:"text"`
	Exits  map[string]string `json:"exits"`
	Things []string          `json:"things,omitempty"`
	Dark   bool              `json:"dark,omitempty"`
	Needs  string            `json:"needs,omitempty"`

	visited bool
}

// Thing can be carried.
type Thing struct {
	Name     string `json:"name"`
	Text     string `json:"text"`
	Weight   int    `json:"weight"`
	Contains string `json:"contains,omitempty"`
}

// World is all that the file tells.
type World struct {
	Title  string            `json:"title"`
	Start  string            `json:"start"`
	Rooms  map[string]*Room  `json:"rooms"`
	Things map[string]*Thing `json:"things"`
	Carry  []string          `json:"carry"`
	Limit  int               `json:"limit"`
}

// load reads a world and checks that everything it names exists.
func load(data []byte) (*World, error) {
	var w World
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	return &w, w.check()
}

func (w *World) check() error {
	var errs []error
	room := func(from, key string) {
		if w.Rooms[key] == nil {
			errs = append(errs, fmt.Errorf("%s: no room %q", from, key))
		}
	}
	thing := func(from, key string) {
		if key != "" && w.Things[key] == nil {
			errs = append(errs, fmt.Errorf("%s: no thing %q", from, key))
		}
	}
	room("start", w.Start)
	for _, key := range slices.Sorted(maps.Keys(w.Rooms)) {
		r := w.Rooms[key]
		for _, direction := range slices.Sorted(maps.Keys(r.Exits)) {
			room(key+"."+direction, r.Exits[direction])
		}
		for _, t := range r.Things {
			thing(key, t)
		}
		thing(key, r.Needs)
	}
	for _, key := range slices.Sorted(maps.Keys(w.Things)) {
		thing(key, w.Things[key].Contains)
	}
	return errors.Join(errs...)
}
