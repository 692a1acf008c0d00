package io.github.privacyscan.read.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.LoggingFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoggingReaderTest {

    @Test
    void readsTheFirstForm() {
        LoggingFacts facts = LoggingReader.read(Texts.text("logback.xml", """
                <configuration>
                  <property name="LINE" value="%d %X{user} %X{trace:-none} %msg%n"/>
                  <appender name="REMOTE" class="example.SocketAppender">
                    <remoteHost>logs.example.com</remoteHost>
                    <encoder><pattern>${LINE}</pattern></encoder>
                  </appender>
                  <appender name="MASKED" class="example.FileAppender">
                    <layout class="com.example.MaskingLayout"><pattern>%mdc %msg</pattern></layout>
                  </appender>
                  <springProfile name="dev">
                    <logger name="org.example" level="TRACE"><appender-ref ref="REMOTE"/></logger>
                  </springProfile>
                  <root level="info"/>
                </configuration>
                """));
        assertEquals(List.of("org.example TRACE [REMOTE] dev 11", " info []  13"), loggers(facts));
        assertEquals(
                List.of("REMOTE example.SocketAppender [user, trace] false", "MASKED example.FileAppender [*] true"),
                appenders(facts));
        assertTrue(facts.appenders().get(0).settings().stream()
                .anyMatch(entry -> Texts.entry(entry).equals("4 remoteHost=logs.example.com")));
    }

    @Test
    void readsTheSecondForm() {
        LoggingFacts facts = LoggingReader.read(Texts.text("log4j2.xml", """
                <Configuration>
                  <Appenders>
                    <Http name="Http" url="https://logs.example.com"/>
                    <Console name="Out"><PatternLayout><Pattern>%X{a, b} %replace{%msg}{x}{y}</Pattern></PatternLayout></Console>
                  </Appenders>
                  <Loggers>
                    <AsyncLogger name="org.example" level="debug"><AppenderRef ref="Http"/></AsyncLogger>
                    <Root level="warn"><AppenderRef ref="Out"/></Root>
                  </Loggers>
                </Configuration>
                """));
        assertEquals(List.of("org.example debug [Http]  7", " warn [Out]  8"), loggers(facts));
        assertEquals(List.of("Http Http [] false", "Out Console [a, b] true"), appenders(facts));
    }

    @Test
    void readsTheOldestForm() {
        LoggingFacts facts = LoggingReader.read(Texts.text("log4j.xml", """
                <!DOCTYPE log4j:configuration SYSTEM "log4j.dtd">
                <log4j:configuration xmlns:log4j="http://jakarta.apache.org/log4j/">
                  <appender name="A" class="example.Syslog">
                    <param name="SyslogHost" value="logs"/>
                    <layout class="x"><param name="ConversionPattern" value="%X{user} %m%n"/></layout>
                  </appender>
                  <category name="org.example"><priority value="debug"/></category>
                  <root><level value="info"/><appender-ref ref="A"/></root>
                </log4j:configuration>
                """));
        assertEquals(List.of(), facts.problems());
        assertEquals(List.of("org.example debug []  7", " info [A]  8"), loggers(facts));
        assertEquals(List.of("A example.Syslog [user] false"), appenders(facts));
    }

    @Test
    void readsPropertiesOfBothGenerations() {
        LoggingFacts old = LoggingEntries.readProperties(Texts.text("log4j.properties", """
                log4j.rootLogger=INFO, A
                log4j.logger.org.example=TRACE
                log4j.appender.A=example.Socket
                log4j.appender.A.layout.ConversionPattern=%X{user} %m
                """));
        assertEquals(List.of(" INFO [A]  1", "org.example TRACE []  2"), loggers(old));
        assertEquals(List.of("A example.Socket [user] false"), appenders(old));
        LoggingFacts recent = LoggingEntries.readProperties(Texts.text("log4j2.properties", """
                appender.out.type=Console
                appender.out.name=STDOUT
                appender.out.layout.pattern=%mdc{id} %m
                logger.a.name=org.example
                logger.a.level=debug
                rootLogger.level=info
                rootLogger.appenderRef.x.ref=STDOUT
                """));
        assertEquals(List.of("org.example debug []  5", " info [STDOUT]  6"), loggers(recent));
        assertEquals(List.of("STDOUT Console [id] false"), appenders(recent));
    }

    @Test
    void readsYaml() {
        LoggingFacts facts = (LoggingFacts) YamlReader.read(Texts.text("log4j2.yaml", """
                Configuration:
                  Appenders:
                    Socket:
                      name: S
                      host: logs.example.com
                  Loggers:
                    Root: {level: info, AppenderRef: {ref: S}}
                    Logger:
                      - {name: org.example, level: trace}
                """));
        assertEquals(List.of(" info [S]  7", "org.example trace []  9"), loggers(facts));
        assertEquals(List.of("S Socket [] false"), appenders(facts));
    }

    private static List<String> loggers(LoggingFacts facts) {
        return facts.loggers().stream()
                .map(logger -> logger.name() + " " + logger.level() + " " + logger.appenders() + " " + logger.profile()
                        + " " + logger.span().startLine())
                .toList();
    }

    private static List<String> appenders(LoggingFacts facts) {
        return facts.appenders().stream()
                .map(appender -> appender.name() + " " + appender.type() + " "
                        + appender.patterns().stream()
                                .flatMap(pattern -> pattern.contextKeys().stream())
                                .toList()
                        + " " + appender.patterns().stream().anyMatch(LoggingFacts.Pattern::masked))
                .toList();
    }
}
