package main

type User struct {
	Name string
	Age  int
}

func newUser(name string) *User {
	u := User{Name: name, Age: 30}
	return &u
}

func main() {
	p := newUser("ann")
	q := User{Name: "bob"}
	println(p.Name, q.Age)
}
