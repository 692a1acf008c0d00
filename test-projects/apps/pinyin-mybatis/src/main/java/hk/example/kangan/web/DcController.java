package hk.example.kangan.web;

import com.alibaba.excel.EasyExcel;
import hk.example.kangan.dto.BrExportRow;
import hk.example.kangan.mapper.BrxxMapper;
import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 导出 */
@Slf4j
@RestController
@RequestMapping("/dc")
@RequiredArgsConstructor
public class DcController {

    private final BrxxMapper brxxMapper;

    @GetMapping("/br")
    public void br(@RequestParam String jgdm, HttpServletResponse response) throws IOException {
        List<BrExportRow> rows = brxxMapper.selectExport(jgdm);
        log.info("导出 {} 行，机构 {}", rows.size(), jgdm);
        if (!rows.isEmpty()) {
            log.debug("首行 {}", rows.get(0).getC2());
            log.debug("首行次数 {}", rows.get(0).getC4());
        }
        response.setContentType("application/vnd.ms-excel");
        EasyExcel.write(response.getOutputStream(), BrExportRow.class).sheet("病人").doWrite(rows);
    }
}
