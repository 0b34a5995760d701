# run: arguments, exit status, standard streams.
printf 'package main\n\nimport ("fmt"; "os")\n\nfunc main() { fmt.Println(os.Args[1:]); os.Exit(3) }\n' >main.go
if "$ESCARGO" run main.go a -b c >out 2>err; then exit 1; else [ $? = 1 ]; fi
[ "$(cat out)" = "[a -b c]" ]
[ "$(cat err)" = "exit status 3" ]
