package 1

var x = )
