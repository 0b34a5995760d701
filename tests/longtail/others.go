package main

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
	"hash/crc64"
	"index/suffixarray"
	"os/user"
	"sort"
	"testing/fstest"
	"time"
	_ "time/tzdata"
)

type nothing struct{}

func (nothing) Open(name string) (driver.Conn, error) { return nil, fmt.Errorf("no %q", name) }

func main() {
	index := suffixarray.New([]byte("banana bandana"))
	at := index.Lookup([]byte("an"), -1)
	sort.Ints(at)
	fmt.Println(at)
	sql.Register("nothing", nothing{})
	db, err := sql.Open("nothing", "here")
	fmt.Println(err, db.Ping(), sql.Drivers())
	var n sql.NullInt64
	fmt.Println(n.Scan("42"), n)
	fmt.Println(fstest.TestFS(fstest.MapFS{"a/b": {Data: []byte("x")}}, "a/b"))
	var _ encoding.TextMarshaler = time.Time{}
	fmt.Println(crc64.Checksum([]byte("abc"), crc64.MakeTable(crc64.ISO)))
	u, err := user.LookupId("0")
	fmt.Println(u.Username, err)
}
