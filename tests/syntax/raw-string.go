package p

var s = `open
to the end
