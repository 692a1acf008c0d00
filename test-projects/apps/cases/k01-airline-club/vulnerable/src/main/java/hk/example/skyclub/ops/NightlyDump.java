package hk.example.skyclub.ops;

import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class NightlyDump {
    @Scheduled(cron = "0 0 2 * * *")
    public void run() throws IOException {
        File file = new File("/backup/club-" + LocalDate.now() + ".sql");
        new ProcessBuilder("mysqldump", "--single-transaction", "skyclub") // finding: PDPO-DPP4-BACKUP 'mysqldump'
                .redirectOutput(file)
                .start();
    }
}
