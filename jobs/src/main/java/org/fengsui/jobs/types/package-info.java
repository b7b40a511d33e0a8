/** How records and state become bytes: explicit Flink types over the codecs of the pure modules. */
package org.fengsui.jobs.types;
