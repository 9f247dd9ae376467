//go:build !unix

package cost

import "os"

// Peak is 0 where the system does not say.
func Peak(*os.ProcessState) float64 { return 0 }

// ownCPU is 0 where the system does not say.
func ownCPU() float64 { return 0 }
