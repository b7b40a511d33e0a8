package org.fengsui.console.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fengsui.console.place.Place;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who is signed in, and what of the place is theirs.
 *
 * @param account the account
 * @param place the jurisdiction
 */
public record Visitor(Account account, Place place) {
  /** No source has this id. */
  private static final String NO_SOURCE = "-";

  /** The visitor of a session. */
  public static Visitor of(Authentication authentication, Place place) {
    return new Visitor(((AccountPrincipal) authentication.getPrincipal()).account(), place);
  }

  /** Whether it has a role. */
  public boolean has(Role role) {
    return account.roles().contains(role);
  }

  /**
   * Whether it may see what concerns an area: one of its own, one in them, one around them; and
   * what concerns no area.
   */
  public boolean sees(String region) {
    return everywhere()
        || region.isEmpty()
        || account.areas().stream()
            .anyMatch(own -> place.within(region, own) || place.within(own, region));
  }

  /** Whether it may act on what concerns an area: one of its own or one in them. */
  public boolean actsIn(String region) {
    return everywhere() || account.areas().stream().anyMatch(own -> place.within(region, own));
  }

  /**
   * Whether figures of an area about few persons are shown to it: to who acts on them, never to
   * viewers, and never those of an area around its own, from which those of others would follow.
   */
  public boolean seesSmallCells(String region) {
    return seesSmallCells() && actsIn(region);
  }

  /** Whether its roles are such that figures about few persons are shown to it. */
  public boolean seesSmallCells() {
    return has(Role.RESPONDER) || has(Role.PUBLISHER) || has(Role.ADMIN);
  }

  /**
   * Whether published figures are shown to it before the hour of their release: to publishers and
   * approvers only.
   */
  public boolean seesRestricted() {
    return has(Role.PUBLISHER) || has(Role.APPROVER);
  }

  /** Whether it may see what is about a source: one that speaks for an area it sees, or for all. */
  public boolean seesSource(String id) {
    return everywhere()
        || place.sources().stream()
            .filter(s -> s.id().equals(id))
            .anyMatch(s -> s.areas().isEmpty() || s.areas().stream().anyMatch(this::sees));
  }

  /** Areas whose lists it may see, "" for what concerns none among them; empty for all. */
  public List<String> listed() {
    if (everywhere()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(seen());
    codes.add("");
    return codes;
  }

  /** Sources that it may see; empty for all, never so for an account of some areas. */
  public List<String> sources() {
    if (everywhere()) {
      return List.of();
    }
    List<String> ids = new ArrayList<>(List.of(NO_SOURCE));
    place.sources().stream().map(s -> s.id()).filter(this::seesSource).forEach(ids::add);
    return ids;
  }

  /** Areas that it may see, empty for all; for lists. */
  public List<String> seen() {
    return everywhere()
        ? List.of()
        : place.areas().stream().map(a -> a.code()).filter(this::sees).toList();
  }

  /**
   * Refuses who lacks a role or acts outside of its areas.
   *
   * @throws AccessDeniedException which becomes status 403
   */
  public void require(Role role, String region) {
    requireRole(role);
    requireActs(region);
  }

  /**
   * Refuses who does not act in an area.
   *
   * @throws AccessDeniedException which becomes status 403
   */
  public void requireActs(String region) {
    if (!actsIn(region)) {
      throw Forbidden.area();
    }
  }

  /**
   * Refuses who lacks a role, wherever.
   *
   * @throws AccessDeniedException which becomes status 403
   */
  public void requireRole(Role role) {
    if (!has(role)) {
      throw Forbidden.role(role);
    }
  }

  /** Whether an administrator keeps an account: all areas of it are its own. */
  public boolean keeps(Account other) {
    return has(Role.ADMIN)
        && (other.areas().isEmpty() ? everywhere() : other.areas().stream().allMatch(this::actsIn));
  }

  /**
   * Refuses who does not keep an account.
   *
   * @throws AccessDeniedException which becomes status 403
   */
  public void requireKeeps(Account other) {
    if (!keeps(other)) {
      throw Forbidden.area();
    }
  }

  /** Authorities of its roles. */
  static Collection<GrantedAuthority> authorities(Account account) {
    return account.roles().stream().<GrantedAuthority>map(r -> r::authority).toList();
  }

  /** Whether all areas are its own. */
  public boolean everywhere() {
    return account.areas().isEmpty();
  }
}
