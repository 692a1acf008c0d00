package io.github.privacyscan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.inventory.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsagesTest {

    @TempDir
    Path root;

    @Test
    void saysWhereAnElementArrivesAndLeaves() throws IOException, ConfigurationException {
        Files.writeString(root.resolve("Members.java"), """
                import org.slf4j.*;
                import org.springframework.web.bind.annotation.*;
                import java.util.List;
                class Base { String phone; }
                class Address { String address; }
                class Register extends Base { String email; List<Address> places; }
                class Unbound { String email; }
                @RestController @RequestMapping("/members")
                class Members {
                  static final Logger log = LoggerFactory.getLogger(Members.class);
                  @PostMapping("new") void add(@RequestBody Register form, @RequestParam String hkid) {
                    log.info(form.email);
                  }
                }
                """);
        Map<String, Usage> usages =
                new TreeMap<>(Analysis.run(AnalysisRequest.of(root), ProgressListener.NONE).inventory().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.element().owner() + "."
                                        + entry.element().name(),
                                InventoryEntry::usage)));
        assertEquals(
                List.of("body of /members/new"),
                words(usages.get("Register.email").collected()));
        assertEquals(
                List.of("body of /members/new"), words(usages.get("Base.phone").collected()));
        assertEquals(
                List.of("body of /members/new"),
                words(usages.get("Address.address").collected()));
        assertEquals(
                List.of("query of /members/new"),
                words(usages.get("Members#add.hkid").collected()));
        assertEquals(List.of("Logger (log)"), words(usages.get("Register.email").sent()));
        assertEquals(List.of(), words(usages.get("Base.phone").sent()));
        assertEquals(Usage.NONE, usages.get("Unbound.email"));
    }

    @Test
    void saysWhereDeletedRowsStay() throws IOException, ConfigurationException {
        Files.writeString(root.resolve("Rows.java"), """
                import com.baomidou.mybatisplus.annotation.*;
                import jakarta.persistence.*;
                import org.hibernate.annotations.*;
                @TableName("t_a") class A { @TableId Long id; String email; @TableLogic Integer zt; }
                @Entity @SQLDelete(sql = "update b set gone = true where id = ?") class B { @Id Long id; String email; }
                @Entity @SQLDelete(sql = "delete from c where id = ?") class C { @Id Long id; String email; }
                @Entity @SoftDelete class D { @Id Long id; String email; }
                @Entity class E { @Id Long id; String email; boolean deletable; }
                class F { Long id; String email; String phone; }
                """);
        Files.writeString(
                root.resolve("schema.sql"),
                "create table t_f (id int, email varchar(9), phone varchar(9),\n hkid char(9), del_flag int);");
        Map<String, String> stored = new TreeMap<>();
        Analysis.run(AnalysisRequest.of(root), ProgressListener.NONE)
                .inventory()
                .forEach(entry -> stored.put(
                        entry.element().displayName(),
                        entry.usage().stored().stream()
                                .filter(spot -> spot.what().contains(" "))
                                .map(spot -> spot.what() + " " + spot.place())
                                .collect(Collectors.joining())));
        assertEquals(
                Map.of(
                        "A.email", "t_a.zt only marks deleted rows Rows.java:4",
                        "B.email", "b.gone only marks deleted rows Rows.java:5",
                        "C.email", "",
                        "D.email", "d.deleted only marks deleted rows Rows.java:7",
                        "E.email", "",
                        "F.email", "t_f.del_flag only marks deleted rows schema.sql:2",
                        "F.phone", "t_f.del_flag only marks deleted rows schema.sql:2",
                        "t_f.hkid", "t_f.del_flag only marks deleted rows schema.sql:2"),
                stored);
    }

    private static List<String> words(List<Usage.Spot> spots) {
        return spots.stream().map(Usage.Spot::what).toList();
    }
}
