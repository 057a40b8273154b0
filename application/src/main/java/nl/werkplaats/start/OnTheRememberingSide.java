package nl.werkplaats.start;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Is there only where views are made and questions answered. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnTheRememberingSide.IsHere.class)
public @interface OnTheRememberingSide {

  /** Asks the setting. */
  final class IsHere implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata what) {
      return Sides.of(context.getEnvironment()).remember();
    }
  }
}
