package org.fengsui.jobs.rest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;

/**
 * Puts a {@link RestGuard} into every connection of Flink's REST server. Flink finds it by its
 * entry in {@code META-INF/services} on the class path of the process that serves REST.
 */
public final class RestGuardFactory implements InboundChannelHandlerFactory {
  /** For Flink. */
  public RestGuardFactory() {}

  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Optional<ChannelHandler> createHandler(
      Configuration configuration, Map<String, String> responseHeaders) {
    Set<String> names = new HashSet<>();
    configuration.getOptional(RestOptions.ADDRESS).ifPresent(n -> names.add(lower(n)));
    configuration.getOptional(JobManagerOptions.ADDRESS).ifPresent(n -> names.add(lower(n)));
    return Optional.of(new RestGuard(new RestRules(names, RestToken.of(System::getenv))));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
