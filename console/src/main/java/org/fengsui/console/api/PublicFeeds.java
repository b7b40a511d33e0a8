package org.fengsui.console.api;

import org.fengsui.console.delivery.CapFeed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read without an account: approved releases. */
@RestController
public class PublicFeeds {
  private final CapFeed feed;

  /** The feed of approved releases. */
  public PublicFeeds(CapFeed feed) {
    this.feed = feed;
  }

  /** The feed. */
  @GetMapping(path = "/feeds/cap.atom", produces = "application/atom+xml;charset=UTF-8")
  public String atom() {
    return feed.atom();
  }

  /** The CAP message of a release. */
  @GetMapping(path = "/feeds/cap/{id}.xml", produces = "application/cap+xml;charset=UTF-8")
  public String message(@PathVariable long id) {
    return feed.message(id).orElseThrow(() -> RequestException.notFound("release " + id));
  }

  /** The CAP message that takes a release back. */
  @GetMapping(path = "/feeds/cap/{id}-cancel.xml", produces = "application/cap+xml;charset=UTF-8")
  public String cancel(@PathVariable long id) {
    return feed.cancel(id).orElseThrow(() -> RequestException.notFound("release " + id));
  }
}
