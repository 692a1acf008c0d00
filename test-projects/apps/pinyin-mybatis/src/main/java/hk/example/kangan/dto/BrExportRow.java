package hk.example.kangan.dto;

import com.alibaba.excel.annotation.ExcelProperty;
import lombok.Data;

/** 一行导出的数据。 */
@Data
public class BrExportRow {

    @ExcelProperty("病人编号")
    private Long bh;

    @ExcelProperty("姓名")
    private String c1;

    @ExcelProperty("身份证号码")
    private String c2;

    @ExcelProperty("手机号码")
    private String c3;

    @ExcelProperty("就诊次数")
    private Integer c4;
}
