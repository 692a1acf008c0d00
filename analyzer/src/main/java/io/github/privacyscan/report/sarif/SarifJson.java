package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.Result;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON as SARIF consumers need it. The classes of java-sarif leave out values that equal a default of the format; for
 * levels and kinds that is wrong, because a missing level is taken from the rule, so those are always written.
 */
final class SarifJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter(" ", "\n");

    private SarifJson() {}

    static JsonGenerator generator(OutputStream out) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(INDENT);
        printer.indentArraysWith(INDENT);
        ObjectMapper mapper = JsonMapper.builder()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .addMixIn(Result.class, ResultMixIn.class)
                .addMixIn(ReportingConfiguration.class, ConfigurationMixIn.class)
                .addMixIn(Notification.class, NotificationMixIn.class)
                .build();
        return mapper.getFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(printer);
    }

    interface ResultMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Result.Level getLevel();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Result.Kind getKind();
    }

    interface ConfigurationMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        ReportingConfiguration.Level getLevel();
    }

    interface NotificationMixIn {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Notification.Level getLevel();
    }
}
