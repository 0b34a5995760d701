// Aligned columns and comma-separated values.
package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
)

func main() {
	records, err := csv.NewReader(strings.NewReader("name,born\n\"Lovelace, Ada\",1815\n\"say \"\"hi\"\"\",\n")).ReadAll()
	fmt.Printf("%q %v\n", records, err)
	for _, flags := range []uint{0, tabwriter.AlignRight | tabwriter.Debug, tabwriter.TabIndent} {
		w := tabwriter.NewWriter(os.Stdout, 4, 8, 1, ' ', flags)
		for _, record := range records {
			fmt.Fprintln(w, strings.Join(record, "\t")+"\tend")
		}
		fmt.Fprint(w, "no cells\nα\tβγ\n\tindented\t\n")
		w.Flush()
	}
	out := csv.NewWriter(os.Stdout)
	out.WriteAll(append(records, []string{" space", "line\nbreak", `\.`}))
	_, err = csv.NewReader(strings.NewReader("a,b\nc\n")).ReadAll()
	fmt.Println(err)
	_, err = csv.NewReader(strings.NewReader("a,\"b\nc")).ReadAll()
	fmt.Println(err)
}
