package id.tuntas.query.apidocs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.regex.Pattern;

/**
 * Names of schemas. Every command has a record {@code Body} of its own and many a page an {@code Answer}, so a nested
 * type bears the name of what it belongs to, and a command's body that of the command.
 */
final class SchemaNames extends TypeNameResolver {
    private static final Pattern DOOR = Pattern.compile("(Endpoints?|Page|Answers)$");

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return type.getSimpleName();
        }
        String owner = DOOR.matcher(around.getSimpleName()).replaceFirst("");
        return type.getSimpleName().equals("Body") ? owner : owner + type.getSimpleName();
    }
}
