<%@ page import="org.slf4j.Logger,org.slf4j.LoggerFactory" %>
<%! private static final Logger LOG = LoggerFactory.getLogger("search"); %>
<%
    String day = request.getParameter("day");
    String mobile = request.getParameter("mobile");
    LOG.info("searched for " + mobile);
    LOG.info("searched on " + day);
%>
<form method="get" action="search">
    Mobile <input name="mobile" value="<%= mobile %>">
    Day <input name="day" value="<%= day %>">
</form>
