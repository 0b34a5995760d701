package "unterminated

var x = )
