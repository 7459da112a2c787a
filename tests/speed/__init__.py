"""Speed and weight, as ratios and bytes within one run: times of their own mean nothing on shared machines."""
