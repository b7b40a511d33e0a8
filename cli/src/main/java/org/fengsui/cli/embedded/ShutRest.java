package org.fengsui.cli.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.blob.TransientBlobService;
import org.apache.flink.runtime.dispatcher.DispatcherGateway;
import org.apache.flink.runtime.leaderelection.LeaderElection;
import org.apache.flink.runtime.resourcemanager.ResourceManagerGateway;
import org.apache.flink.runtime.rest.RestEndpointFactory;
import org.apache.flink.runtime.rest.handler.RestHandlerConfiguration;
import org.apache.flink.runtime.rest.handler.RestHandlerSpecification;
import org.apache.flink.runtime.rest.handler.legacy.metrics.MetricFetcher;
import org.apache.flink.runtime.rpc.FatalErrorHandler;
import org.apache.flink.runtime.webmonitor.WebMonitorEndpoint;
import org.apache.flink.runtime.webmonitor.retriever.LeaderGatewayRetriever;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandler;

/**
 * A REST endpoint that answers nothing and whose socket closes as soon as it is open: a cluster in
 * this process is driven by method calls, but Flink has no setting that leaves the endpoint out.
 */
@SuppressWarnings("try") // Flink's close() may be interrupted
final class ShutRest extends WebMonitorEndpoint<DispatcherGateway> {
  private CompletableFuture<Void> shut;

  private ShutRest(
      Configuration configuration,
      LeaderGatewayRetriever<DispatcherGateway> dispatcher,
      LeaderGatewayRetriever<ResourceManagerGateway> resources,
      TransientBlobService blobs,
      ScheduledExecutorService executor,
      MetricFetcher metrics,
      LeaderElection election,
      FatalErrorHandler fatal)
      throws Exception {
    super(
        dispatcher,
        configuration,
        RestHandlerConfiguration.fromConfiguration(configuration),
        resources,
        blobs,
        executor,
        metrics,
        election,
        RestEndpointFactory.createExecutionGraphCache(
            RestHandlerConfiguration.fromConfiguration(configuration)),
        fatal);
  }

  /** Makes such endpoints for Flink. */
  static RestEndpointFactory<DispatcherGateway> factory() {
    return ShutRest::new;
  }

  @Override
  protected List<Tuple2<RestHandlerSpecification, ChannelInboundHandler>> initializeHandlers(
      CompletableFuture<String> address) {
    // Flink sorts it
    return new ArrayList<>();
  }

  /** The last step of Flink's start, once the socket is open. */
  @Override
  public void startInternal() {
    var unused = shutDownInternal();
  }

  /** Shuts down once, at the start; the end of the cluster finds it done. */
  @Override
  protected synchronized CompletableFuture<Void> shutDownInternal() {
    if (shut == null) {
      shut = super.shutDownInternal();
    }
    return shut;
  }
}
