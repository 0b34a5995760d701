// no package
var x int
