package p

var s = "a