# command-line-arguments
./static_places.go:17:75: duplicate index 4 in array or slice literal
