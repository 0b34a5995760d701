# A flag that is not there: go's words, exit status 2, nothing built.
if "$ESCARGO" build -nosuch . 2>err; then echo "accepted"; exit 1; else code=$?; fi
[ $code = 2 ]
grep -q '^flag provided but not defined: -nosuch$' err
grep -q "^usage: escargo build" err
if "$ESCARGO" build -gcflags=-nosuch . 2>err; then exit 1; fi
grep -q 'flag provided but not defined: -nosuch' err
if "$ESCARGO" nosuch 2>err; then exit 1; else [ $? = 2 ]; fi
grep -q 'escargo nosuch: unknown command' err
