package io.github.cookieregistry.benchmarks.compile;

/**
 * What one run took.
 *
 * @param seconds by the clock
 * @param processorSeconds of all its threads
 * @param peakMegabytes the largest resident set of the process; 0 where it is not known
 */
public record Cost(double seconds, double processorSeconds, double peakMegabytes) {}
