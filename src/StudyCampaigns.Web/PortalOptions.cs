namespace StudyCampaigns.Web;

/// <summary>What an installation says of itself; section <see cref="Section"/> of the configuration.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Whom to ask about a lost password, below the sign-in form; an installation puts a name and a number here.</summary>
    public string ForgottenPassword { get; init; } = "Quên mật khẩu: liên hệ quản trị hệ thống, hoặc nhờ đơn vị cấp trên liên hệ giúp.";
}
