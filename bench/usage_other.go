//go:build !unix

package main

import "os"

// peakOf is 0 where the system does not say.
func peakOf(*os.ProcessState) float64 { return 0 }

// ownCPU is 0 where the system does not say.
func ownCPU() float64 { return 0 }
