/**
 * The one reader of YAML that people give (rules, packs, settings): strict, bounded in size and
 * nesting, and exact about where a fault stands.
 */
package org.fengsui.yaml;
