using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StudyCampaigns.Data.Migrations.SqlServer
{
    /// <summary>Fills what the search asks in rows that are older than it; SQL Server searches the folded columns and needs no index of its own.</summary>
    public partial class DirectiveIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                UPDATE [Directives] SET [SearchNumber] = LOWER(REPLACE(REPLACE([Number], N'Đ', N'd'), N'đ', N'd'));
                UPDATE [Directives] SET [Path] = (
                    SELECT MIN([o].[Path]) FROM [CampaignDirectives] AS [l]
                    INNER JOIN [Campaigns] AS [c] ON [c].[Id] = [l].[CampaignId]
                    INNER JOIN [Organizations] AS [o] ON [o].[Id] = [c].[OrganizationId]
                    WHERE [l].[DirectiveId] = [Directives].[Id])
                WHERE [Path] = N'/' AND EXISTS (SELECT 1 FROM [CampaignDirectives] AS [l] WHERE [l].[DirectiveId] = [Directives].[Id]);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
