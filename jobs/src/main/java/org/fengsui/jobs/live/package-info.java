/** The live job, put together of its settings, Kafka, its recovery and the topology. */
package org.fengsui.jobs.live;
