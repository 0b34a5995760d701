package p

var s = 1 /* open
to the end
