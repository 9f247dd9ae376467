// Package cost measures what work costs, in a process of its own, and writes such figures. It is for the programs under
// bench.
package cost

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"time"
)

// Again runs this program again with other arguments, to do one piece of work. It gives what that printed and its peak
// resident memory in megabytes (of 10^6 bytes), program and texts included; 0 where the system does not say. What the
// other writes to standard error goes to this program's.
//
// The system counts the size of this process at the start of the other towards the peak of the other, so this one should
// stay small.
func Again(args ...string) (answer []byte, peak float64, err error) {
	program, err := os.Executable()
	if err != nil {
		return nil, 0, err
	}
	cmd := exec.Command(program, args...)
	cmd.Stderr = os.Stderr
	answer, err = cmd.Output()
	return answer, Peak(cmd.ProcessState), err
}

// A Time is how long work takes, in seconds: by the clock, and of all cores together. CPU is 0 where the system does not
// say.
type Time struct{ Seconds, CPU float64 }

// Of does work, after a collection of garbage, and tells how long that took.
func Of(work func()) Time {
	runtime.GC()
	began, used := time.Now(), ownCPU()
	work()
	return Time{Seconds: time.Since(began).Seconds(), CPU: ownCPU() - used}
}

// Seconds writes a time with three digits that count.
func Seconds(s float64) string {
	switch {
	case s < 1:
		return fmt.Sprintf("%.3f", s)
	case s < 10:
		return fmt.Sprintf("%.2f", s)
	}
	return fmt.Sprintf("%.1f", s)
}

// Thousands writes a number with a comma before each three digits.
func Thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", Thousands(n/1000), n%1000)
}

// Machine is a sentence that says what the program runs on.
func Machine() string {
	return fmt.Sprintf("Measured with %s on %s/%s, %d cores.", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0))
}
