package org.fengsui.console.api;

import java.security.Principal;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.place.Place;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Visitor} that asks. */
final class VisitorArgument implements HandlerMethodArgumentResolver {
  private final Place place;

  VisitorArgument(Place place) {
    this.place = place;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Visitor.class);
  }

  @Override
  public Visitor resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    Principal principal = request.getUserPrincipal();
    return Visitor.of((Authentication) principal, place);
  }
}
