/** The stream: thin Flink adapters and the topology. */
package org.fengsui.jobs;
