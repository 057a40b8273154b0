package nl.werkplaats.kernel.history;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/**
 * JSON that is kept letter by letter: PostgreSQL's {@code json}, plain text on H2, whose own JSON
 * type would rewrite it. PostgreSQL takes text for a json column only when its type is left open.
 */
final class JsonText extends VarcharJdbcType {

  private static final long serialVersionUID = 1L;

  @Override
  public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
    return new BasicBinder<>(javaType, this) {

      private static final long serialVersionUID = 1L;

      @Override
      protected void doBind(PreparedStatement statement, X value, int index, WrapperOptions options)
          throws SQLException {
        String text = javaType.unwrap(value, String.class, options);
        if (options.getDialect() instanceof PostgreSQLDialect) {
          statement.setObject(index, text, Types.OTHER);
        } else {
          statement.setString(index, text);
        }
      }

      @Override
      protected void doBind(CallableStatement call, X value, String name, WrapperOptions options) {
        throw new UnsupportedOperationException("events are not written by procedures");
      }
    };
  }
}
