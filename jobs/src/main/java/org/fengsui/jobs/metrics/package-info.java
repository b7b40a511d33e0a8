/** Metrics: one vocabulary, bridged once from Flink to Micrometer and served for Prometheus. */
package org.fengsui.jobs.metrics;
