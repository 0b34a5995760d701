// An anonymous interface that leads back to itself through a name.
package main

type node = interface{ next() *holder }
type holder = interface{ get() interface{ holder2 } }
type holder2 interface{ same() interface{ holder2 } }

func main() {}
