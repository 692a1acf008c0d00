package io.github.privacyscan.read.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnvironmentReaderTest {

    @Test
    void readsAssignments() {
        assertEquals(
                List.of("2 A=1", "3 B=two words", "4 C="),
                Texts.entries(EnvironmentReader.readAssignments(
                        Texts.text(".env", "# A=0\nA=1\nexport B=\"two words\"\nC=\nno assignment\n"))));
    }

    @Test
    void readsVariablesOfADockerfile() {
        assertEquals(
                List.of("2 A=1", "2 B=2 3", "4 C=plain old text", "5 D=x"),
                Texts.entries(EnvironmentReader.readDockerfile(Texts.text(
                        "Dockerfile",
                        "FROM scratch\nENV A=1 \\\n    B=\"2 3\"\nENV C plain old text\nARG D=x\nRUN E=1 make\n"))));
    }

    @Test
    void readsBothFormsOfAComposeFile() {
        assertEquals(List.of("4 MYSQL_ROOT_PASSWORD=root", "7 MODE=a=b"), environment("docker-compose.yml", """
                services:
                  db:
                    environment:
                      MYSQL_ROOT_PASSWORD: root
                  app.web:
                    environment:
                      - MODE=a=b
                    image: x
                """));
    }

    @Test
    void readsManifestsOfKubernetes() {
        assertEquals(
                List.of("10 URL=http://a", "18 server.port=80", "20 LEVEL=info", "25 PASS=secret", "27 RAW=plain"),
                environment("k8s/app.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      containers:
                        - name: app
                          env:
                            - name: URL
                              value: http://a
                            - {name: FROM, valueFrom: {secretKeyRef: {name: s}}}
                ---
                apiVersion: v1
                kind: ConfigMap
                data:
                  application.yml: |
                    server:
                      port: 80

                  LEVEL: info
                ---
                apiVersion: v1
                kind: Secret
                data:
                  PASS: c2VjcmV0
                stringData:
                  RAW: plain
                """));
    }

    private static List<String> environment(String path, String text) {
        SettingsFacts facts = (SettingsFacts) YamlReader.read(Texts.text(path, text));
        assertEquals(Form.ENVIRONMENT, facts.form());
        return Texts.entries(facts);
    }
}
