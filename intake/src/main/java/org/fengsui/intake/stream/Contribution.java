package org.fengsui.intake.stream;

import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.ScopeKey;

/**
 * What a record contributes to one key.
 *
 * @param to the key
 * @param fact the fact
 */
public record Contribution(ScopeKey to, Fact fact) {}
