package hk.example.kangan.dto;

import io.swagger.annotations.ApiModelProperty;
import lombok.Data;

/** 前台列表所见：号码已脱敏。 */
@Data
public class BrVo {

    private Long brid;

    @ApiModelProperty("姓名（脱敏）")
    private String xm;

    @ApiModelProperty("联系电话（脱敏）")
    private String lxdh;

    @ApiModelProperty("是否审核")
    private String sfsh;
}
