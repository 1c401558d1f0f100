using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanAssignments_Plans_PlanId",
                table: "PlanAssignments");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanAssignments_Plans_SubPlanId",
                table: "PlanAssignments");

            migrationBuilder.DropForeignKey(
                name: "FK_Plans_Campaigns_CampaignId",
                table: "Plans");

            migrationBuilder.DropForeignKey(
                name: "FK_Plans_Organizations_OrganizationId",
                table: "Plans");

            migrationBuilder.DropForeignKey(
                name: "FK_Plans_Plans_ParentPlanId",
                table: "Plans");

            migrationBuilder.DropForeignKey(
                name: "FK_Plans_RegisteredNumbers_RegisteredNumberId",
                table: "Plans");

            migrationBuilder.DropIndex(
                name: "IX_PlanAssignments_SubPlanId",
                table: "PlanAssignments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Plans",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_NumberText_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_Preamble_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_Recipients_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_SearchText_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_SignerAuthority_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_SignerName_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_SignerPosition_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_State_Length",
                table: "Plans");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Plans_Subject_Length",
                table: "Plans");

            migrationBuilder.RenameTable(
                name: "Plans",
                newName: "Papers");

            migrationBuilder.RenameIndex(
                name: "IX_Plans_RegisteredNumberId",
                table: "Papers",
                newName: "IX_Papers_RegisteredNumberId");

            migrationBuilder.RenameIndex(
                name: "IX_Plans_ParentPlanId",
                table: "Papers",
                newName: "IX_Papers_ParentPlanId");

            migrationBuilder.RenameIndex(
                name: "IX_Plans_OrganizationId",
                table: "Papers",
                newName: "IX_Papers_OrganizationId");

            migrationBuilder.RenameIndex(
                name: "IX_Plans_CampaignId",
                table: "Papers",
                newName: "IX_Papers_CampaignId");

            migrationBuilder.AddColumn<string>(
                name: "HeadingStyle",
                table: "Organizations",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Dot");

            migrationBuilder.AlterColumn<int>(
                name: "CampaignId",
                table: "Papers",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "Addressees",
                table: "Papers",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AmendsId",
                table: "Papers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EditedById",
                table: "Papers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Papers",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "Plan");

            migrationBuilder.AddColumn<string>(
                name: "TypeCode",
                table: "Papers",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "KE-HOACH");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Papers",
                table: "Papers",
                column: "Id");

            migrationBuilder.CreateTable(
                name: "DocumentTypes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PrintsName = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddresseeLabel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
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
                    table.CheckConstraint("CK_DocumentTypes_LeftPosition_Length", "length(\"LeftPosition\") <= 60");
                    table.CheckConstraint("CK_DocumentTypes_Name_Length", "length(\"Name\") <= 60");
                    table.CheckConstraint("CK_DocumentTypes_RightPosition_Length", "length(\"RightPosition\") <= 60");
                    table.CheckConstraint("CK_DocumentTypes_Symbol_Length", "length(\"Symbol\") <= 8");
                });

            migrationBuilder.CreateTable(
                name: "PaperComments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_PaperComments", x => x.Id);
                    table.CheckConstraint("CK_PaperComments_AccountName_Length", "length(\"AccountName\") <= 100");
                    table.CheckConstraint("CK_PaperComments_Anchor_Length", "length(\"Anchor\") <= 300");
                    table.CheckConstraint("CK_PaperComments_Text_Length", "length(\"Text\") <= 1000");
                    table.ForeignKey(
                        name: "FK_PaperComments_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperSections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSections", x => x.Id);
                    table.CheckConstraint("CK_PaperSections_Body_Length", "length(\"Body\") <= 40000");
                    table.CheckConstraint("CK_PaperSections_Heading_Length", "length(\"Heading\") <= 300");
                    table.ForeignKey(
                        name: "FK_PaperSections_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSteps", x => x.Id);
                    table.CheckConstraint("CK_PaperSteps_AccountName_Length", "length(\"AccountName\") <= 100");
                    table.CheckConstraint("CK_PaperSteps_Comment_Length", "length(\"Comment\") <= 1000");
                    table.CheckConstraint("CK_PaperSteps_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_PaperSteps_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_PaperTasks", x => x.Id);
                    table.CheckConstraint("CK_PaperTasks_Content_Length", "length(\"Content\") <= 1000");
                    table.CheckConstraint("CK_PaperTasks_Cooperating_Length", "length(\"Cooperating\") <= 300");
                    table.CheckConstraint("CK_PaperTasks_Lead_Length", "length(\"Lead\") <= 300");
                    table.CheckConstraint("CK_PaperTasks_Note_Length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_PaperTasks_Product_Length", "length(\"Product\") <= 500");
                    table.ForeignKey(
                        name: "FK_PaperTasks_PaperTasks_ParentTaskId",
                        column: x => x.ParentTaskId,
                        principalTable: "PaperTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperTasks_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaperId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftRound = table.Column<int>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperVersions", x => x.Id);
                    table.CheckConstraint("CK_PaperVersions_KeptAt_Length", "length(\"KeptAt\") <= 24");
                    table.ForeignKey(
                        name: "FK_PaperVersions_Papers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "Papers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperTemplates",
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
                    table.PrimaryKey("PK_PaperTemplates", x => x.Id);
                    table.CheckConstraint("CK_PaperTemplates_Name_Length", "length(\"Name\") <= 200");
                    table.CheckConstraint("CK_PaperTemplates_TypeCode_Length", "length(\"TypeCode\") <= 20");
                    table.ForeignKey(
                        name: "FK_PaperTemplates_DocumentTypes_TypeCode",
                        column: x => x.TypeCode,
                        principalTable: "DocumentTypes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaperTemplates_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Every paper so far is a plan. The reference data completes the row of the type at the next start.
            migrationBuilder.InsertData(
                table: "DocumentTypes",
                columns: ["Code", "Symbol", "Name", "PrintsName", "HasTasks", "RestsOnCampaign", "Issuers", "Skeleton", "Order"],
                values: ["KE-HOACH", "KH", "Kế hoạch", true, true, true, "[]", "{}", 1]);

            // ViewPlans, DraftPlans, ApprovePlans and IssuePlans now hold for every paper; CascadePlans keeps its name.
            migrationBuilder.Sql(
                """
                UPDATE "RolePermissions" SET "Permission" = REPLACE("Permission", 'Plans', 'Papers')
                WHERE "Permission" IN ('ViewPlans', 'DraftPlans', 'ApprovePlans', 'IssuePlans')
                """);

            // Content, steps and versions keep their keys: tasks of sub-plans point to tasks of the plan above.
            migrationBuilder.Sql(
                """
                INSERT INTO "PaperSections" ("Id", "PaperId", "Order", "Heading", "Body")
                SELECT "Id", "PlanId", "Order", "Heading", "Body" FROM "PlanSections" ORDER BY "Id"
                """);

            migrationBuilder.Sql(
                """
                INSERT INTO "PaperTasks" ("Id", "PaperId", "Order", "Content", "Lead", "Cooperating", "Product", "DueOn", "Note", "ParentTaskId")
                SELECT "Id", "PlanId", "Order", "Content", "Lead", "Cooperating", "Product", "DueOn", "Note", "ParentTaskId" FROM "PlanTasks" ORDER BY "Id"
                """);

            migrationBuilder.Sql(
                """
                INSERT INTO "PaperSteps" ("Id", "PaperId", "Kind", "At", "AccountId", "AccountName", "Comment")
                SELECT "Id", "PlanId", "Kind", "At", "AccountId", "AccountName", "Comment" FROM "PlanSteps" ORDER BY "Id"
                """);

            migrationBuilder.Sql(
                """
                INSERT INTO "PaperVersions" ("Id", "PaperId", "DraftRound", "KeptAt", "At", "Content")
                SELECT "Id", "PlanId", "DraftRound", "KeptAt", "At", "Content" FROM "PlanVersions" ORDER BY "Id"
                """);

            // SQLite empties a table before it drops it, and a task that another one points to must not go first.
            migrationBuilder.Sql("UPDATE \"PlanTasks\" SET \"ParentTaskId\" = NULL");

            migrationBuilder.DropTable(
                name: "PlanSections");

            migrationBuilder.DropTable(
                name: "PlanSteps");

            migrationBuilder.DropTable(
                name: "PlanTasks");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.CreateIndex(
                name: "IX_PlanAssignments_SubPlanId",
                table: "PlanAssignments",
                column: "SubPlanId",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Organizations_HeadingStyle_Length",
                table: "Organizations",
                sql: "length(\"HeadingStyle\") <= 24");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_AmendsId",
                table: "Papers",
                column: "AmendsId");

            migrationBuilder.CreateIndex(
                name: "IX_Papers_TypeCode",
                table: "Papers",
                column: "TypeCode");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_Addressees_Length",
                table: "Papers",
                sql: "length(\"Addressees\") <= 1000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_Kind_Length",
                table: "Papers",
                sql: "length(\"Kind\") <= 10");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_NumberText_Length",
                table: "Papers",
                sql: "length(\"NumberText\") <= 40");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_Preamble_Length",
                table: "Papers",
                sql: "length(\"Preamble\") <= 40000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_Recipients_Length",
                table: "Papers",
                sql: "length(\"Recipients\") <= 2000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_SearchText_Length",
                table: "Papers",
                sql: "length(\"SearchText\") <= 1100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_SignerAuthority_Length",
                table: "Papers",
                sql: "length(\"SignerAuthority\") <= 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_SignerName_Length",
                table: "Papers",
                sql: "length(\"SignerName\") <= 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_SignerPosition_Length",
                table: "Papers",
                sql: "length(\"SignerPosition\") <= 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_State_Length",
                table: "Papers",
                sql: "length(\"State\") <= 24");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_Subject_Length",
                table: "Papers",
                sql: "length(\"Subject\") <= 500");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Papers_TypeCode_Length",
                table: "Papers",
                sql: "length(\"TypeCode\") <= 20");

            migrationBuilder.CreateIndex(
                name: "IX_PaperComments_PaperId",
                table: "PaperComments",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperSections_PaperId",
                table: "PaperSections",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperSteps_PaperId",
                table: "PaperSteps",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperTasks_PaperId",
                table: "PaperTasks",
                column: "PaperId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperTasks_ParentTaskId",
                table: "PaperTasks",
                column: "ParentTaskId");

            migrationBuilder.CreateIndex(
                name: "IX_PaperTemplates_OrganizationId_TypeCode_Name",
                table: "PaperTemplates",
                columns: new[] { "OrganizationId", "TypeCode", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperTemplates_TypeCode",
                table: "PaperTemplates",
                column: "TypeCode");

            migrationBuilder.CreateIndex(
                name: "IX_PaperVersions_PaperId",
                table: "PaperVersions",
                column: "PaperId");

            migrationBuilder.AddForeignKey(
                name: "FK_Papers_Campaigns_CampaignId",
                table: "Papers",
                column: "CampaignId",
                principalTable: "Campaigns",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Papers_DocumentTypes_TypeCode",
                table: "Papers",
                column: "TypeCode",
                principalTable: "DocumentTypes",
                principalColumn: "Code",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Papers_Organizations_OrganizationId",
                table: "Papers",
                column: "OrganizationId",
                principalTable: "Organizations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Papers_Papers_AmendsId",
                table: "Papers",
                column: "AmendsId",
                principalTable: "Papers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Papers_Papers_ParentPlanId",
                table: "Papers",
                column: "ParentPlanId",
                principalTable: "Papers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Papers_RegisteredNumbers_RegisteredNumberId",
                table: "Papers",
                column: "RegisteredNumberId",
                principalTable: "RegisteredNumbers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanAssignments_Papers_PlanId",
                table: "PlanAssignments",
                column: "PlanId",
                principalTable: "Papers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanAssignments_Papers_SubPlanId",
                table: "PlanAssignments",
                column: "SubPlanId",
                principalTable: "Papers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Papers_Campaigns_CampaignId",
                table: "Papers");

            migrationBuilder.DropForeignKey(
                name: "FK_Papers_DocumentTypes_TypeCode",
                table: "Papers");

            migrationBuilder.DropForeignKey(
                name: "FK_Papers_Organizations_OrganizationId",
                table: "Papers");

            migrationBuilder.DropForeignKey(
                name: "FK_Papers_Papers_AmendsId",
                table: "Papers");

            migrationBuilder.DropForeignKey(
                name: "FK_Papers_Papers_ParentPlanId",
                table: "Papers");

            migrationBuilder.DropForeignKey(
                name: "FK_Papers_RegisteredNumbers_RegisteredNumberId",
                table: "Papers");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanAssignments_Papers_PlanId",
                table: "PlanAssignments");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanAssignments_Papers_SubPlanId",
                table: "PlanAssignments");

            migrationBuilder.DropTable(
                name: "PaperComments");

            migrationBuilder.DropTable(
                name: "PaperSections");

            migrationBuilder.DropTable(
                name: "PaperSteps");

            migrationBuilder.DropTable(
                name: "PaperTasks");

            migrationBuilder.DropTable(
                name: "PaperTemplates");

            migrationBuilder.DropTable(
                name: "PaperVersions");

            migrationBuilder.DropTable(
                name: "DocumentTypes");

            migrationBuilder.DropIndex(
                name: "IX_PlanAssignments_SubPlanId",
                table: "PlanAssignments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Organizations_HeadingStyle_Length",
                table: "Organizations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Papers",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_AmendsId",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_Papers_TypeCode",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_Addressees_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_Kind_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_NumberText_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_Preamble_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_Recipients_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_SearchText_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_SignerAuthority_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_SignerName_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_SignerPosition_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_State_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_Subject_Length",
                table: "Papers");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Papers_TypeCode_Length",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "HeadingStyle",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "Addressees",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "AmendsId",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "EditedById",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "TypeCode",
                table: "Papers");

            migrationBuilder.RenameTable(
                name: "Papers",
                newName: "Plans");

            migrationBuilder.RenameIndex(
                name: "IX_Papers_RegisteredNumberId",
                table: "Plans",
                newName: "IX_Plans_RegisteredNumberId");

            migrationBuilder.RenameIndex(
                name: "IX_Papers_ParentPlanId",
                table: "Plans",
                newName: "IX_Plans_ParentPlanId");

            migrationBuilder.RenameIndex(
                name: "IX_Papers_OrganizationId",
                table: "Plans",
                newName: "IX_Plans_OrganizationId");

            migrationBuilder.RenameIndex(
                name: "IX_Papers_CampaignId",
                table: "Plans",
                newName: "IX_Plans_CampaignId");

            migrationBuilder.AlterColumn<int>(
                name: "CampaignId",
                table: "Plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Plans",
                table: "Plans",
                column: "Id");

            migrationBuilder.CreateTable(
                name: "PlanSections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: true),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanSections", x => x.Id);
                    table.CheckConstraint("CK_PlanSections_Body_Length", "length(\"Body\") <= 40000");
                    table.CheckConstraint("CK_PlanSections_Heading_Length", "length(\"Heading\") <= 300");
                    table.ForeignKey(
                        name: "FK_PlanSections_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanSteps", x => x.Id);
                    table.CheckConstraint("CK_PlanSteps_AccountName_Length", "length(\"AccountName\") <= 100");
                    table.CheckConstraint("CK_PlanSteps_Comment_Length", "length(\"Comment\") <= 1000");
                    table.CheckConstraint("CK_PlanSteps_Kind_Length", "length(\"Kind\") <= 24");
                    table.ForeignKey(
                        name: "FK_PlanSteps_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ParentTaskId = table.Column<int>(type: "INTEGER", nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Cooperating = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Lead = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Product = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTasks", x => x.Id);
                    table.CheckConstraint("CK_PlanTasks_Content_Length", "length(\"Content\") <= 1000");
                    table.CheckConstraint("CK_PlanTasks_Cooperating_Length", "length(\"Cooperating\") <= 300");
                    table.CheckConstraint("CK_PlanTasks_Lead_Length", "length(\"Lead\") <= 300");
                    table.CheckConstraint("CK_PlanTasks_Note_Length", "length(\"Note\") <= 500");
                    table.CheckConstraint("CK_PlanTasks_Product_Length", "length(\"Product\") <= 500");
                    table.ForeignKey(
                        name: "FK_PlanTasks_PlanTasks_ParentTaskId",
                        column: x => x.ParentTaskId,
                        principalTable: "PlanTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanTasks_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    DraftRound = table.Column<int>(type: "INTEGER", nullable: false),
                    KeptAt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => x.Id);
                    table.CheckConstraint("CK_PlanVersions_KeptAt_Length", "length(\"KeptAt\") <= 24");
                    table.ForeignKey(
                        name: "FK_PlanVersions_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanAssignments_SubPlanId",
                table: "PlanAssignments",
                column: "SubPlanId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_NumberText_Length",
                table: "Plans",
                sql: "length(\"NumberText\") <= 40");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_Preamble_Length",
                table: "Plans",
                sql: "length(\"Preamble\") <= 4000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_Recipients_Length",
                table: "Plans",
                sql: "length(\"Recipients\") <= 2000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_SearchText_Length",
                table: "Plans",
                sql: "length(\"SearchText\") <= 1100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_SignerAuthority_Length",
                table: "Plans",
                sql: "length(\"SignerAuthority\") <= 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_SignerName_Length",
                table: "Plans",
                sql: "length(\"SignerName\") <= 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_SignerPosition_Length",
                table: "Plans",
                sql: "length(\"SignerPosition\") <= 100");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_State_Length",
                table: "Plans",
                sql: "length(\"State\") <= 24");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Plans_Subject_Length",
                table: "Plans",
                sql: "length(\"Subject\") <= 500");

            migrationBuilder.CreateIndex(
                name: "IX_PlanSections_PlanId",
                table: "PlanSections",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanSteps_PlanId",
                table: "PlanSteps",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_ParentTaskId",
                table: "PlanTasks",
                column: "ParentTaskId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_PlanId",
                table: "PlanTasks",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_PlanId",
                table: "PlanVersions",
                column: "PlanId");

            migrationBuilder.AddForeignKey(
                name: "FK_PlanAssignments_Plans_PlanId",
                table: "PlanAssignments",
                column: "PlanId",
                principalTable: "Plans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanAssignments_Plans_SubPlanId",
                table: "PlanAssignments",
                column: "SubPlanId",
                principalTable: "Plans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Plans_Campaigns_CampaignId",
                table: "Plans",
                column: "CampaignId",
                principalTable: "Campaigns",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Plans_Organizations_OrganizationId",
                table: "Plans",
                column: "OrganizationId",
                principalTable: "Organizations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Plans_Plans_ParentPlanId",
                table: "Plans",
                column: "ParentPlanId",
                principalTable: "Plans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Plans_RegisteredNumbers_RegisteredNumberId",
                table: "Plans",
                column: "RegisteredNumberId",
                principalTable: "RegisteredNumbers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
