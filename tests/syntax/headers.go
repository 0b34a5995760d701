package p

func a() {
	if {
	}
	if x; {
	}
	if x
	{
	}
	if x := 1; x
	{
	}
	if x = 1 {
	}
	if x := 1 {
	}
	if x + 1 = y + 2 {
	}
	if x++ {
	}
	if x <- 1 {
	}
	if var x = 1; x {
	}
	if x y {
	}
	if x {
	} else x
	if x {
	} else
	if x {
	} else if {
	}
	if ; x {
	}
	if x {}
	else {
	}
}

func b() {
	for {
	}
	for x
	{
	}
	for ;; {
	}
	for x; {
	}
	for x; y {
	}
	for x := 0; x < 1; x := 2 {
	}
	for x := 0; x < 1; x++
	{
	}
	for x = 1 {
	}
	for i := range x
	{
	}
	for var i = range x {
	}
	for range {
	}
	for i, j range x {
	}
	for i := 0; i = 1; {
	}
}

func c() {
	switch x
	{
	}
	switch {
	x
	}
	switch x := 1 {
	}
	switch x = 1; {
	}
	switch x y {
	}
	switch {
	case 1
	case 2, :
	default 5:
	default:
	}
	switch x.(type) {
	case int, string:
	}
	switch var x = 1 {
	}
	select
	{
	}
	select x {
	}
	select {
	case x
	case x := <-y:
	foo()
	default
	}
	select {
	foo
	}
	switch (x) {
	case T{}:
	}
	switch T{} {
	}
	switch []int{} {
	}
	if f := func() bool { return true }; f() {
	}
	for range []int{1, 2} {
	}
	for _, t := range []struct{ a int }{{1}} {
	}
}
