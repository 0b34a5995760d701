package p q

var x = )
