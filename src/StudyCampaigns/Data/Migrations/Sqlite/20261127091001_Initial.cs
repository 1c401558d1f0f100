using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 102, nullable: false),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                    table.CheckConstraint("CK_Accounts_DisplayName_Length", "length(\"DisplayName\") <= 100");
                    table.CheckConstraint("CK_Accounts_Email_Length", "length(\"Email\") <= 256");
                    table.CheckConstraint("CK_Accounts_NormalizedEmail_Length", "length(\"NormalizedEmail\") <= 256");
                    table.CheckConstraint("CK_Accounts_NormalizedUserName_Length", "length(\"NormalizedUserName\") <= 256");
                    table.CheckConstraint("CK_Accounts_SearchText_Length", "length(\"SearchText\") <= 102");
                    table.CheckConstraint("CK_Accounts_UserName_Length", "length(\"UserName\") <= 256");
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<int>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                    table.CheckConstraint("CK_AuditEntries_AccountName_Length", "length(\"AccountName\") <= 100");
                    table.CheckConstraint("CK_AuditEntries_Action_Length", "length(\"Action\") <= 60");
                    table.CheckConstraint("CK_AuditEntries_After_Length", "length(\"After\") <= 4000");
                    table.CheckConstraint("CK_AuditEntries_Before_Length", "length(\"Before\") <= 4000");
                    table.CheckConstraint("CK_AuditEntries_SubjectType_Length", "length(\"SubjectType\") <= 60");
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                    table.CheckConstraint("CK_DataProtectionKeys_FriendlyName_Length", "length(\"FriendlyName\") <= 200");
                });

            migrationBuilder.CreateTable(
                name: "Directives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TypeName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SearchNumber = table.Column<string>(type: "TEXT", maxLength: 82, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 1600, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Directives", x => x.Id);
                    table.CheckConstraint("CK_Directives_Issuer_Length", "length(\"Issuer\") <= 200");
                    table.CheckConstraint("CK_Directives_Number_Length", "length(\"Number\") <= 40");
                    table.CheckConstraint("CK_Directives_Path_Length", "length(\"Path\") <= 200");
                    table.CheckConstraint("CK_Directives_SearchNumber_Length", "length(\"SearchNumber\") <= 82");
                    table.CheckConstraint("CK_Directives_SearchText_Length", "length(\"SearchText\") <= 1600");
                    table.CheckConstraint("CK_Directives_Subject_Length", "length(\"Subject\") <= 1000");
                    table.CheckConstraint("CK_Directives_TypeName_Length", "length(\"TypeName\") <= 60");
                });

            migrationBuilder.CreateTable(
                name: "DocumentTypes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PrintsName = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddresseeLabel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    EarlierAddresseeLabel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AddresseeLabelSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HasTasks = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeftPosition = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RightPosition = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RestsOnCampaign = table.Column<bool>(type: "INTEGER", nullable: false),
                    Issuers = table.Column<string>(type: "TEXT", nullable: false),
                    Skeleton = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTypes", x => x.Code);
                    table.CheckConstraint("CK_DocumentTypes_AddresseeLabel_Length", "length(\"AddresseeLabel\") <= 20");
                    table.CheckConstraint("CK_DocumentTypes_Code_Length", "length(\"Code\") <= 20");
                    table.CheckConstraint("CK_DocumentTypes_EarlierAddresseeLabel_Length", "length(\"EarlierAddresseeLabel\") <= 20");
                    table.CheckConstraint("CK_DocumentTypes_LeftPosition_Length", "length(\"LeftPosition\") <= 60");
                    table.CheckConstraint("CK_DocumentTypes_Name_Length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_DocumentTypes_RightPosition_Length", "length(\"RightPosition\") <= 60");
                    table.CheckConstraint("CK_DocumentTypes_Symbol_Length", "length(\"Symbol\") <= 8");
                });

            migrationBuilder.CreateTable(
                name: "FrozenPrints",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Format = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Pdf = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PdfHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenPrints", x => x.Id);
                    table.CheckConstraint("CK_FrozenPrints_Hash_Length", "length(\"Hash\") <= 64");
                    table.CheckConstraint("CK_FrozenPrints_Pdf", "([Pdf] IS NULL AND [PdfHash] IS NULL) OR ([Pdf] IS NOT NULL AND [PdfHash] IS NOT NULL)");
                    table.CheckConstraint("CK_FrozenPrints_PdfHash_Length", "length(\"PdfHash\") <= 64");
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CardNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 102, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Id);
                    table.CheckConstraint("CK_Members_CardNumber_Length", "length(\"CardNumber\") <= 12");
                    table.CheckConstraint("CK_Members_FullName_Length", "length(\"FullName\") <= 100");
                    table.CheckConstraint("CK_Members_SearchText_Length", "length(\"SearchText\") <= 102");
                    table.CheckConstraint("CK_Members_SortKey_Length", "length(\"SortKey\") <= 160");
                });

            migrationBuilder.CreateTable(
                name: "OrganizationTypes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    IsCell = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasSeal = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReceivesPlans = table.Column<bool>(type: "INTEGER", nullable: false),
                    SigningAuthority = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IssuingBody = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AllowedChildTypes = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationTypes", x => x.Id);
                    table.CheckConstraint("CK_OrganizationTypes_Code_Length", "length(\"Code\") <= 32");
                    table.CheckConstraint("CK_OrganizationTypes_IssuingBody_Length", "length(\"IssuingBody\") <= 100");
                    table.CheckConstraint("CK_OrganizationTypes_Name_Length", "length(\"Name\") <= 100");
                    table.CheckConstraint("CK_OrganizationTypes_ShortName_Length", "length(\"ShortName\") <= 100");
                    table.CheckConstraint("CK_OrganizationTypes_SigningAuthority_Length", "length(\"SigningAuthority\") <= 100");
                    table.CheckConstraint("CK_OrganizationTypes_Symbol_Length", "length(\"Symbol\") <= 16");
                });

            migrationBuilder.CreateTable(
                name: "RightsVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightsVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Roles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Id);
                    table.CheckConstraint("CK_Roles_Code_Length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_Roles_Name_Length", "length(\"Name\") <= 100");
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Name);
                    table.CheckConstraint("CK_Settings_Name_Length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_Settings_Value_Length", "length(\"Value\") <= 400");
                });

            migrationBuilder.CreateTable(
                name: "AccountSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountSessions", x => x.Id);
                    table.CheckConstraint("CK_AccountSessions_Address_Length", "length(\"Address\") <= 64");
                    table.CheckConstraint("CK_AccountSessions_Device_Length", "length(\"Device\") <= 60");
                    table.CheckConstraint("CK_AccountSessions_KeyHash_Length", "length(\"KeyHash\") <= 32");
                    table.CheckConstraint("CK_AccountSessions_Stamp_Length", "length(\"Stamp\") <= 64");
                    table.ForeignKey(
                        name: "FK_AccountSessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.CheckConstraint("CK_AspNetUserLogins_LoginProvider_Length", "length(\"LoginProvider\") <= 128");
                    table.CheckConstraint("CK_AspNetUserLogins_ProviderKey_Length", "length(\"ProviderKey\") <= 128");
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.CheckConstraint("CK_AspNetUserTokens_LoginProvider_Length", "length(\"LoginProvider\") <= 128");
                    table.CheckConstraint("CK_AspNetUserTokens_Name_Length", "length(\"Name\") <= 128");
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DirectiveId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.CheckConstraint("CK_Attachments_FileName_Length", "length(\"FileName\") <= 160");
                    table.CheckConstraint("CK_Attachments_Hash_Length", "length(\"Hash\") <= 64");
                    table.CheckConstraint("CK_Attachments_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_Attachments_Directives_DirectiveId",
                        column: x => x.DirectiveId,
                        principalTable: "Directives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TypeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ParentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Letterhead = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BodyLetterhead = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OwnSymbol = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    SignerPosition = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HeadingStyle = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SignerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    MinimumSessionMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    UsualSessionDay = table.Column<int>(type: "INTEGER", nullable: true),
                    EstablishedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 252, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                    table.CheckConstraint("CK_Organizations_BodyLetterhead_Length", "length(\"BodyLetterhead\") <= 200");
                    table.CheckConstraint("CK_Organizations_Code_Length", "length(\"Code\") <= 32");
                    table.CheckConstraint("CK_Organizations_HeadingStyle_Length", "length(\"HeadingStyle\") <= 24");
                    table.CheckConstraint("CK_Organizations_Letterhead_Length", "length(\"Letterhead\") <= 200");
                    table.CheckConstraint("CK_Organizations_Name_Length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_Organizations_OwnSymbol_Length", "length(\"OwnSymbol\") <= 16");
                    table.CheckConstraint("CK_Organizations_Path_Length", "length(\"Path\") <= 200");
                    table.CheckConstraint("CK_Organizations_Place_Length", "length(\"Place\") <= 100");
                    table.CheckConstraint("CK_Organizations_SearchText_Length", "length(\"SearchText\") <= 252");
                    table.CheckConstraint("CK_Organizations_ShortName_Length", "length(\"ShortName\") <= 200");
                    table.CheckConstraint("CK_Organizations_SignerName_Length", "length(\"SignerName\") <= 100");
                    table.CheckConstraint("CK_Organizations_SignerPosition_Length", "length(\"SignerPosition\") <= 100");
                    table.CheckConstraint("CK_Organizations_SortKey_Length", "length(\"SortKey\") <= 160");
                    table.ForeignKey(
                        name: "FK_Organizations_OrganizationTypes_TypeId",
                        column: x => x.TypeId,
                        principalTable: "OrganizationTypes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Organizations_Organizations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolePermissions",
                columns: table => new
                {
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Permission = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Reach = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolePermissions", x => new { x.RoleId, x.Permission });
                    table.CheckConstraint("CK_RolePermissions_Permission_Length", "length(\"Permission\") <= 24");
                    table.CheckConstraint("CK_RolePermissions_Reach_Length", "length(\"Reach\") <= 24");
                    table.ForeignKey(
                        name: "FK_RolePermissions_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttachmentTexts",
                columns: table => new
                {
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentTexts", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_AttachmentTexts_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    CoordinatingBody = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cadence = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                    table.CheckConstraint("CK_Campaigns_Cadence_Length", "length(\"Cadence\") <= 24");
                    table.CheckConstraint("CK_Campaigns_Code_Length", "length(\"Code\") <= 40");
                    table.CheckConstraint("CK_Campaigns_CoordinatingBody_Length", "length(\"CoordinatingBody\") <= 200");
                    table.CheckConstraint("CK_Campaigns_Name_Length", "length(\"Name\") <= 500");
                    table.CheckConstraint("CK_Campaigns_ShortName_Length", "length(\"ShortName\") <= 200");
                    table.CheckConstraint("CK_Campaigns_Summary_Length", "length(\"Summary\") <= 4000");
                    table.ForeignKey(
                        name: "FK_Campaigns_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentRegisters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    TypeSymbol = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenOverNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentRegisters", x => x.Id);
                    table.CheckConstraint("CK_DocumentRegisters_Term_Length", "length(\"Term\") <= 9");
                    table.CheckConstraint("CK_DocumentRegisters_TypeSymbol_Length", "length(\"TypeSymbol\") <= 8");
                    table.ForeignKey(
                        name: "FK_DocumentRegisters_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTemplates", x => x.Id);
                    table.CheckConstraint("CK_DocumentTemplates_Name_Length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_DocumentTemplates_TypeCode_Length", "length(\"TypeCode\") <= 20");
                    table.ForeignKey(
                        name: "FK_DocumentTemplates_DocumentTypes_TypeCode",
                        column: x => x.TypeCode,
                        principalTable: "DocumentTypes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentTemplates_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.CheckConstraint("CK_Memberships_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_Memberships_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Memberships_Organizations_CellId",
                        column: x => x.CellId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PredecessorId = table.Column<int>(type: "INTEGER", nullable: true),
                    SuccessorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationEvents", x => x.Id);
                    table.CheckConstraint("CK_OrganizationEvents_Kind_Length", "length(\"Kind\") <= 24");
                    table.CheckConstraint("CK_OrganizationEvents_Note_Length", "length(\"Note\") <= 500");
                    table.ForeignKey(
                        name: "FK_OrganizationEvents_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationEvents_Organizations_PredecessorId",
                        column: x => x.PredecessorId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationEvents_Organizations_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationPlacements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    ParentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationPlacements", x => x.Id);
                    table.CheckConstraint("CK_OrganizationPlacements_Path_Length", "length(\"Path\") <= 200");
                    table.ForeignKey(
                        name: "FK_OrganizationPlacements_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    RoleId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionDuties",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CampaignKey = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MetOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionDuties", x => x.Id);
                    table.CheckConstraint("CK_SessionDuties_Campaign", "([Kind] = 'Campaign' AND [CampaignKey] > 0) OR ([Kind] <> 'Campaign' AND [CampaignKey] = 0)");
                    table.CheckConstraint("CK_SessionDuties_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_SessionDuties_Organizations_CellId",
                        column: x => x.CellId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ConnectionPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RegularMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    DurationMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ChangeRequest = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Excused = table.Column<int>(type: "INTEGER", nullable: false),
                    Exempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Others = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    Unexcused = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.CheckConstraint("CK_Sessions_ChangeRequest_Length", "length(\"ChangeRequest\") <= 1000");
                    table.CheckConstraint("CK_Sessions_Conclusion_Length", "length(\"Conclusion\") <= 8000");
                    table.CheckConstraint("CK_Sessions_Form_Length", "length(\"Form\") <= 24");
                    table.CheckConstraint("CK_Sessions_Kind_Length", "length(\"Kind\") <= 24");
                    table.CheckConstraint("CK_Sessions_Place_Length", "length(\"Place\") <= 200");
                    table.CheckConstraint("CK_Sessions_ReturnReason_Length", "length(\"ReturnReason\") <= 1000");
                    table.CheckConstraint("CK_Sessions_Roll", "[Present] + [Excused] + [Unexcused] = [Expected]");
                    table.CheckConstraint("CK_Sessions_State_Length", "length(\"State\") <= 24");
                    table.ForeignKey(
                        name: "FK_Sessions_Organizations_CellId",
                        column: x => x.CellId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignDirectives",
                columns: table => new
                {
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    DirectiveId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsBasis = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignDirectives", x => new { x.CampaignId, x.DirectiveId });
                    table.ForeignKey(
                        name: "FK_CampaignDirectives_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CampaignDirectives_Directives_DirectiveId",
                        column: x => x.DirectiveId,
                        principalTable: "Directives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampaignTargets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignTargets", x => x.Id);
                    table.CheckConstraint("CK_CampaignTargets_Text_Length", "length(\"Text\") <= 500");
                    table.ForeignKey(
                        name: "FK_CampaignTargets_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CampaignTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignTopics", x => x.Id);
                    table.CheckConstraint("CK_CampaignTopics_Title_Length", "length(\"Title\") <= 500");
                    table.ForeignKey(
                        name: "FK_CampaignTopics_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuarterlyThemes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterlyThemes", x => x.Id);
                    table.CheckConstraint("CK_QuarterlyThemes_Title_Length", "length(\"Title\") <= 500");
                    table.ForeignKey(
                        name: "FK_QuarterlyThemes_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportingPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CutoffOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportingPeriods", x => x.Id);
                    table.CheckConstraint("CK_ReportingPeriods_Code_Length", "length(\"Code\") <= 16");
                    table.CheckConstraint("CK_ReportingPeriods_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_ReportingPeriods_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportingPeriods_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegisterId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 2800, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterEntries", x => x.Id);
                    table.CheckConstraint("CK_RegisteredNumbers_Bearer", "[Kind] IN ('Reserved', 'Skipped') OR ([Subject] IS NOT NULL AND [IssuedOn] IS NOT NULL)");
                    table.CheckConstraint("CK_RegisteredNumbers_Holder", "[Kind] <> 'Reserved' OR [Holder] IS NOT NULL");
                    table.CheckConstraint("CK_RegisteredNumbers_Number", "[Number] >= 1");
                    table.CheckConstraint("CK_RegisteredNumbers_Reason", "[Kind] <> 'Skipped' OR [Reason] IS NOT NULL");
                    table.CheckConstraint("CK_RegisterEntries_Holder_Length", "length(\"Holder\") <= 200");
                    table.CheckConstraint("CK_RegisterEntries_Kind_Length", "length(\"Kind\") <= 24");
                    table.CheckConstraint("CK_RegisterEntries_Reason_Length", "length(\"Reason\") <= 1000");
                    table.CheckConstraint("CK_RegisterEntries_SearchText_Length", "length(\"SearchText\") <= 2800");
                    table.CheckConstraint("CK_RegisterEntries_Subject_Length", "length(\"Subject\") <= 1000");
                    table.CheckConstraint("CK_RegisterEntries_Text_Length", "length(\"Text\") <= 40");
                    table.ForeignKey(
                        name: "FK_RegisterEntries_DocumentRegisters_RegisterId",
                        column: x => x.RegisterId,
                        principalTable: "DocumentRegisters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    MembershipStatus = table.Column<byte>(type: "INTEGER", maxLength: 24, nullable: false),
                    Status = table.Column<byte>(type: "INTEGER", maxLength: 24, nullable: false),
                    Reason = table.Column<byte>(type: "INTEGER", maxLength: 24, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceRecords", x => x.Id);
                    table.CheckConstraint("CK_AttendanceRecords_MembershipStatus_Length", "length(\"MembershipStatus\") <= 24");
                    table.CheckConstraint("CK_AttendanceRecords_Reason_Length", "length(\"Reason\") <= 24");
                    table.CheckConstraint("CK_AttendanceRecords_Status_Length", "length(\"Status\") <= 24");
                    table.ForeignKey(
                        name: "FK_AttendanceRecords_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceRecords_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MemberStudies",
                columns: table => new
                {
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicKey = table.Column<int>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberStudies", x => new { x.CampaignId, x.TopicKey, x.MemberId, x.CellId });
                    table.ForeignKey(
                        name: "FK_MemberStudies_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MemberStudies_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MemberStudies_Organizations_CellId",
                        column: x => x.CellId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MemberStudies_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionAudiences",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Attendances = table.Column<int>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionAudiences", x => new { x.SessionId, x.Audience });
                    table.CheckConstraint("CK_SessionAudiences_Attendances", "[Attendances] >= 0");
                    table.CheckConstraint("CK_SessionAudiences_Audience_Length", "length(\"Audience\") <= 24");
                    table.ForeignKey(
                        name: "FK_SessionAudiences_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionDecisions", x => x.Id);
                    table.CheckConstraint("CK_SessionDecisions_Owner_Length", "length(\"Owner\") <= 200");
                    table.CheckConstraint("CK_SessionDecisions_Text_Length", "length(\"Text\") <= 1000");
                    table.ForeignKey(
                        name: "FK_SessionDecisions_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionFigures",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignKey = table.Column<int>(type: "INTEGER", nullable: false),
                    CellId = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RegularMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsThematic = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Excused = table.Column<int>(type: "INTEGER", nullable: false),
                    Exempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Others = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    Unexcused = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionFigures", x => new { x.SessionId, x.CampaignKey });
                    table.CheckConstraint("CK_SessionFigures_Roll", "[Present] + [Excused] + [Unexcused] = [Expected]");
                    table.ForeignKey(
                        name: "FK_SessionFigures_Organizations_CellId",
                        column: x => x.CellId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionFigures_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionTopics",
                columns: table => new
                {
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTopics", x => new { x.SessionId, x.TopicId });
                    table.ForeignKey(
                        name: "FK_SessionTopics_CampaignTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "CampaignTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionTopics_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExpectedReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Narrative = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PrintId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExpectedReports", x => x.Id);
                    table.CheckConstraint("CK_ExpectedReports_Hash_Length", "length(\"Hash\") <= 64");
                    table.CheckConstraint("CK_ExpectedReports_Narrative_Length", "length(\"Narrative\") <= 20000");
                    table.CheckConstraint("CK_ExpectedReports_Print", "[State] NOT IN ('Submitted', 'Accepted') OR [PrintId] IS NOT NULL");
                    table.CheckConstraint("CK_ExpectedReports_ReturnReason_Length", "length(\"ReturnReason\") <= 1000");
                    table.CheckConstraint("CK_ExpectedReports_State_Length", "length(\"State\") <= 24");
                    table.ForeignKey(
                        name: "FK_ExpectedReports_FrozenPrints_PrintId",
                        column: x => x.PrintId,
                        principalTable: "FrozenPrints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExpectedReports_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExpectedReports_ReportingPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "ReportingPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CampaignId = table.Column<int>(type: "INTEGER", nullable: true),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    AmendsId = table.Column<int>(type: "INTEGER", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 1100, nullable: false),
                    Preamble = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true),
                    Addressees = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Recipients = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DraftRound = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisterEntryId = table.Column<int>(type: "INTEGER", nullable: true),
                    NumberText = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignerAuthority = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SignerPosition = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SignerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PrintId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: true),
                    EditedById = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ParentPlanId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.CheckConstraint("CK_Documents_Addressees_Length", "length(\"Addressees\") <= 1000");
                    table.CheckConstraint("CK_Documents_Kind_Length", "length(\"Kind\") <= 10");
                    table.CheckConstraint("CK_Documents_NumberText_Length", "length(\"NumberText\") <= 40");
                    table.CheckConstraint("CK_Documents_Preamble_Length", "length(\"Preamble\") <= 40000");
                    table.CheckConstraint("CK_Documents_Print", "[State] NOT IN ('Issued', 'Withdrawn') OR [PrintId] IS NOT NULL");
                    table.CheckConstraint("CK_Documents_Recipients_Length", "length(\"Recipients\") <= 2000");
                    table.CheckConstraint("CK_Documents_SearchText_Length", "length(\"SearchText\") <= 1100");
                    table.CheckConstraint("CK_Documents_SignerAuthority_Length", "length(\"SignerAuthority\") <= 100");
                    table.CheckConstraint("CK_Documents_SignerName_Length", "length(\"SignerName\") <= 100");
                    table.CheckConstraint("CK_Documents_SignerPosition_Length", "length(\"SignerPosition\") <= 100");
                    table.CheckConstraint("CK_Documents_State_Length", "length(\"State\") <= 24");
                    table.CheckConstraint("CK_Documents_Subject_Length", "length(\"Subject\") <= 500");
                    table.CheckConstraint("CK_Documents_TypeCode_Length", "length(\"TypeCode\") <= 20");
                    table.ForeignKey(
                        name: "FK_Documents_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_DocumentTypes_TypeCode",
                        column: x => x.TypeCode,
                        principalTable: "DocumentTypes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Documents_AmendsId",
                        column: x => x.AmendsId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Documents_ParentPlanId",
                        column: x => x.ParentPlanId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_FrozenPrints_PrintId",
                        column: x => x.PrintId,
                        principalTable: "FrozenPrints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_RegisterEntries_RegisterEntryId",
                        column: x => x.RegisterEntryId,
                        principalTable: "RegisterEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeriodLocks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignKey = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodLocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeriodLocks_ExpectedReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "ExpectedReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PeriodLocks_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftRound = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentComments", x => x.Id);
                    table.CheckConstraint("CK_DocumentComments_AccountName_Length", "length(\"AccountName\") <= 100");
                    table.CheckConstraint("CK_DocumentComments_Anchor_Length", "length(\"Anchor\") <= 300");
                    table.CheckConstraint("CK_DocumentComments_Text_Length", "length(\"Text\") <= 1000");
                    table.ForeignKey(
                        name: "FK_DocumentComments_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentSections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentSections", x => x.Id);
                    table.CheckConstraint("CK_DocumentSections_Body_Length", "length(\"Body\") <= 40000");
                    table.CheckConstraint("CK_DocumentSections_Heading_Length", "length(\"Heading\") <= 300");
                    table.ForeignKey(
                        name: "FK_DocumentSections_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentSteps", x => x.Id);
                    table.CheckConstraint("CK_DocumentSteps_AccountName_Length", "length(\"AccountName\") <= 100");
                    table.CheckConstraint("CK_DocumentSteps_Comment_Length", "length(\"Comment\") <= 1000");
                    table.CheckConstraint("CK_DocumentSteps_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_DocumentSteps_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Lead = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Cooperating = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Product = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ParentTaskId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTasks", x => x.Id);
                    table.CheckConstraint("CK_DocumentTasks_Content_Length", "length(\"Content\") <= 1000");
                    table.CheckConstraint("CK_DocumentTasks_Cooperating_Length", "length(\"Cooperating\") <= 300");
                    table.CheckConstraint("CK_DocumentTasks_Lead_Length", "length(\"Lead\") <= 300");
                    table.CheckConstraint("CK_DocumentTasks_Note_Length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_DocumentTasks_Product_Length", "length(\"Product\") <= 500");
                    table.ForeignKey(
                        name: "FK_DocumentTasks_DocumentTasks_ParentTaskId",
                        column: x => x.ParentTaskId,
                        principalTable: "DocumentTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentTasks_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftRound = table.Column<int>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentVersions", x => x.Id);
                    table.CheckConstraint("CK_DocumentVersions_KeptAt_Length", "length(\"KeptAt\") <= 24");
                    table.ForeignKey(
                        name: "FK_DocumentVersions_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanAssignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganizationId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    AnswerNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SubPlanId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanAssignments", x => x.Id);
                    table.CheckConstraint("CK_PlanAssignments_Answer_Length", "length(\"Answer\") <= 24");
                    table.CheckConstraint("CK_PlanAssignments_AnswerNote_Length", "length(\"AnswerNote\") <= 500");
                    table.ForeignKey(
                        name: "FK_PlanAssignments_Documents_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanAssignments_Documents_SubPlanId",
                        column: x => x.SubPlanId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanAssignments_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Errata",
                columns: table => new
                {
                    LockId = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    WasCounted = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsCounted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    After_Excused = table.Column<int>(type: "INTEGER", nullable: false),
                    After_Exempt = table.Column<int>(type: "INTEGER", nullable: false),
                    After_Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    After_Others = table.Column<int>(type: "INTEGER", nullable: false),
                    After_Present = table.Column<int>(type: "INTEGER", nullable: false),
                    After_Unexcused = table.Column<int>(type: "INTEGER", nullable: false),
                    Before_Excused = table.Column<int>(type: "INTEGER", nullable: false),
                    Before_Exempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Before_Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Before_Others = table.Column<int>(type: "INTEGER", nullable: false),
                    Before_Present = table.Column<int>(type: "INTEGER", nullable: false),
                    Before_Unexcused = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Errata", x => new { x.LockId, x.SessionId });
                    table.CheckConstraint("CK_Errata_Reason_Length", "length(\"Reason\") <= 1000");
                    table.ForeignKey(
                        name: "FK_Errata_PeriodLocks_LockId",
                        column: x => x.LockId,
                        principalTable: "PeriodLocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Errata_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "RightsVersions",
                columns: new[] { "Id", "Value" },
                values: new object[] { 1, new Guid("00000000-0000-0000-0000-000000000000") });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountSessions_AccountId",
                table: "AccountSessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_AccountSessions_KeyHash",
                table: "AccountSessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_DirectiveId",
                table: "Attachments",
                column: "DirectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Hash",
                table: "Attachments",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceRecords_MemberId",
                table: "AttendanceRecords",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceRecords_SessionId_MemberId",
                table: "AttendanceRecords",
                columns: new[] { "SessionId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_AccountId_At",
                table: "AuditEntries",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_OrganizationId_At",
                table: "AuditEntries",
                columns: new[] { "OrganizationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectType_SubjectId",
                table: "AuditEntries",
                columns: new[] { "SubjectType", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignDirectives_DirectiveId",
                table: "CampaignDirectives",
                column: "DirectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_OrganizationId_Code",
                table: "Campaigns",
                columns: new[] { "OrganizationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTargets_CampaignId",
                table: "CampaignTargets",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignTopics_CampaignId",
                table: "CampaignTopics",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Directives_IssuedOn",
                table: "Directives",
                column: "IssuedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Directives_Number_Issuer",
                table: "Directives",
                columns: new[] { "Number", "Issuer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Directives_Path_Issuer_TypeName",
                table: "Directives",
                columns: new[] { "Path", "Issuer", "TypeName" });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentComments_DocumentId",
                table: "DocumentComments",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentRegisters_OrganizationId_Term_TypeSymbol",
                table: "DocumentRegisters",
                columns: new[] { "OrganizationId", "Term", "TypeSymbol" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_AmendsId",
                table: "Documents",
                column: "AmendsId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_CampaignId",
                table: "Documents",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ChangedAt_Id_OrganizationId_State",
                table: "Documents",
                columns: new[] { "ChangedAt", "Id", "OrganizationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Kind_State_OrganizationId",
                table: "Documents",
                columns: new[] { "Kind", "State", "OrganizationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_OrganizationId_State",
                table: "Documents",
                columns: new[] { "OrganizationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ParentPlanId",
                table: "Documents",
                column: "ParentPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_PrintId",
                table: "Documents",
                column: "PrintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_RegisterEntryId",
                table: "Documents",
                column: "RegisterEntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_TypeCode",
                table: "Documents",
                column: "TypeCode");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentSections_DocumentId",
                table: "DocumentSections",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentSteps_DocumentId",
                table: "DocumentSteps",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTasks_DocumentId",
                table: "DocumentTasks",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTasks_ParentTaskId",
                table: "DocumentTasks",
                column: "ParentTaskId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTemplates_OrganizationId_TypeCode_Name",
                table: "DocumentTemplates",
                columns: new[] { "OrganizationId", "TypeCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTemplates_TypeCode",
                table: "DocumentTemplates",
                column: "TypeCode");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentVersions_DocumentId",
                table: "DocumentVersions",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Errata_SessionId",
                table: "Errata",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_ExpectedReports_OrganizationId",
                table: "ExpectedReports",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_ExpectedReports_PeriodId_OrganizationId",
                table: "ExpectedReports",
                columns: new[] { "PeriodId", "OrganizationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExpectedReports_PrintId",
                table: "ExpectedReports",
                column: "PrintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Members_CardNumber",
                table: "Members",
                column: "CardNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_CellId_Kind_From_To_MemberId",
                table: "Memberships",
                columns: new[] { "CellId", "Kind", "From", "To", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_MemberId",
                table: "Memberships",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberStudies_CampaignId_TopicKey_MemberId_HeldOn",
                table: "MemberStudies",
                columns: new[] { "CampaignId", "TopicKey", "MemberId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberStudies_CellId",
                table: "MemberStudies",
                column: "CellId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberStudies_MemberId",
                table: "MemberStudies",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberStudies_SessionId",
                table: "MemberStudies",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationEvents_OrganizationId",
                table: "OrganizationEvents",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationEvents_PredecessorId",
                table: "OrganizationEvents",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationEvents_SuccessorId",
                table: "OrganizationEvents",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationPlacements_OrganizationId_From",
                table: "OrganizationPlacements",
                columns: new[] { "OrganizationId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationPlacements_Path",
                table: "OrganizationPlacements",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Code",
                table: "Organizations",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_ParentId",
                table: "Organizations",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Path",
                table: "Organizations",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_TypeId",
                table: "Organizations",
                column: "TypeId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationTypes_Code",
                table: "OrganizationTypes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeriodLocks_CampaignKey_To",
                table: "PeriodLocks",
                columns: new[] { "CampaignKey", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_PeriodLocks_OrganizationId",
                table: "PeriodLocks",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodLocks_ReportId",
                table: "PeriodLocks",
                column: "ReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanAssignments_OrganizationId",
                table: "PlanAssignments",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanAssignments_PlanId_OrganizationId",
                table: "PlanAssignments",
                columns: new[] { "PlanId", "OrganizationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanAssignments_SubPlanId",
                table: "PlanAssignments",
                column: "SubPlanId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyThemes_CampaignId",
                table: "QuarterlyThemes",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntries_RegisterId_IssuedOn_Number",
                table: "RegisterEntries",
                columns: new[] { "RegisterId", "IssuedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntries_RegisterId_Kind",
                table: "RegisterEntries",
                columns: new[] { "RegisterId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntries_RegisterId_Number",
                table: "RegisterEntries",
                columns: new[] { "RegisterId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportingPeriods_CampaignId",
                table: "ReportingPeriods",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportingPeriods_OrganizationId_CampaignId_Code",
                table: "ReportingPeriods",
                columns: new[] { "OrganizationId", "CampaignId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_AccountId",
                table: "RoleAssignments",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_OrganizationId",
                table: "RoleAssignments",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_RoleId",
                table: "RoleAssignments",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_Roles_Code",
                table: "Roles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionDecisions_SessionId",
                table: "SessionDecisions",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionDuties_CampaignKey_DueOn",
                table: "SessionDuties",
                columns: new[] { "CampaignKey", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionDuties_CellId_Kind_CampaignKey_StartsOn",
                table: "SessionDuties",
                columns: new[] { "CellId", "Kind", "CampaignKey", "StartsOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionFigures_CampaignKey_HeldOn",
                table: "SessionFigures",
                columns: new[] { "CampaignKey", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionFigures_CellId_CampaignKey_HeldOn",
                table: "SessionFigures",
                columns: new[] { "CellId", "CampaignKey", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_CellId_Month",
                table: "Sessions",
                columns: new[] { "CellId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_CellId_RegularMonth",
                table: "Sessions",
                columns: new[] { "CellId", "RegularMonth" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Month",
                table: "Sessions",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTopics_TopicId",
                table: "SessionTopics",
                column: "TopicId");

            SqliteSearchIndexes.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountSessions");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AttachmentTexts");

            migrationBuilder.DropTable(
                name: "AttendanceRecords");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "CampaignDirectives");

            migrationBuilder.DropTable(
                name: "CampaignTargets");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DocumentComments");

            migrationBuilder.DropTable(
                name: "DocumentSections");

            migrationBuilder.DropTable(
                name: "DocumentSteps");

            migrationBuilder.DropTable(
                name: "DocumentTasks");

            migrationBuilder.DropTable(
                name: "DocumentTemplates");

            migrationBuilder.DropTable(
                name: "DocumentVersions");

            migrationBuilder.DropTable(
                name: "Errata");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "MemberStudies");

            migrationBuilder.DropTable(
                name: "OrganizationEvents");

            migrationBuilder.DropTable(
                name: "OrganizationPlacements");

            migrationBuilder.DropTable(
                name: "PlanAssignments");

            migrationBuilder.DropTable(
                name: "QuarterlyThemes");

            migrationBuilder.DropTable(
                name: "RightsVersions");

            migrationBuilder.DropTable(
                name: "RoleAssignments");

            migrationBuilder.DropTable(
                name: "RolePermissions");

            migrationBuilder.DropTable(
                name: "SessionAudiences");

            migrationBuilder.DropTable(
                name: "SessionDecisions");

            migrationBuilder.DropTable(
                name: "SessionDuties");

            migrationBuilder.DropTable(
                name: "SessionFigures");

            migrationBuilder.DropTable(
                name: "SessionTopics");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "PeriodLocks");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Roles");

            migrationBuilder.DropTable(
                name: "CampaignTopics");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "Directives");

            migrationBuilder.DropTable(
                name: "ExpectedReports");

            migrationBuilder.DropTable(
                name: "DocumentTypes");

            migrationBuilder.DropTable(
                name: "RegisterEntries");

            migrationBuilder.DropTable(
                name: "FrozenPrints");

            migrationBuilder.DropTable(
                name: "ReportingPeriods");

            migrationBuilder.DropTable(
                name: "DocumentRegisters");

            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropTable(
                name: "Organizations");

            migrationBuilder.DropTable(
                name: "OrganizationTypes");
        }
    }
}
