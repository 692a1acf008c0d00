package hk.example.kangan.dto;

import io.swagger.annotations.ApiModel;
import io.swagger.annotations.ApiModelProperty;
import java.util.Date;
import javax.validation.constraints.NotBlank;
import lombok.Data;

@Data
@ApiModel("预约挂号申请")
public class GhRequest {

    @NotBlank
    @ApiModelProperty(value = "病人姓名", required = true)
    private String xm;

    @ApiModelProperty("证件号码")
    private String zjhm;

    @ApiModelProperty("联系电话")
    private String lxdh;

    @ApiModelProperty("出生日期")
    private Date csrq;

    @ApiModelProperty("科室代码")
    private String ksdm;

    @ApiModelProperty("预约日期")
    private Date yyrq;
}
