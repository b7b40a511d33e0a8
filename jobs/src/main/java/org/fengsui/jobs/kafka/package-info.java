/** Kafka at both ends of the topology. */
package org.fengsui.jobs.kafka;
