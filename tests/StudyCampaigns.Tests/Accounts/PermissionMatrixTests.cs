using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyCampaigns.Accounts;
using StudyCampaigns.Tests.Walls;

namespace StudyCampaigns.Tests.Accounts;

/// <summary>docs/permissions.md is what the database holds after the reference data was loaded, not what somebody remembers.</summary>
public sealed class PermissionMatrixTests
{
    private const string Begin = "<!-- matrix -->";
    private const string End = "<!-- /matrix -->";

    [Fact]
    public async Task Document_Matrix_IsWhatIsLoaded()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        var roles = await db.Roles.OrderBy(role => role.Id).ToListAsync();
        var expected = Matrix(roles);
        var document = (await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs/permissions.md"))).ReplaceLineEndings("\n");
        var written = document[(document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..document.IndexOf(End, StringComparison.Ordinal)].Trim();

        Assert.True(expected == written, $"docs/permissions.md must hold this matrix:\n{expected}");
    }

    [Fact]
    public async Task Roles_EveryPermission_IsHeldBySomebody()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        var held = (await db.Roles.ToListAsync()).SelectMany(role => role.Permissions).Select(row => row.Permission).Distinct();

        Assert.Equal([], Enum.GetValues<Permission>().Except(held));
    }

    private static string Matrix(IReadOnlyList<Role> roles)
    {
        var matrix = new StringBuilder();
        matrix.Append("| Permission | ").AppendJoin(" | ", roles.Select(role => role.Code)).Append(" |\n");
        matrix.Append("|---|").Append(string.Concat(roles.Select(_ => "---|"))).Append('\n');
        foreach (var permission in Enum.GetValues<Permission>())
        {
            matrix.Append($"| {permission} | ").AppendJoin(" | ", roles.Select(role => Cell(role, permission))).Append(" |\n");
        }

        return matrix.ToString().Trim();
    }

    private static string Cell(Role role, Permission permission) => role.Permissions.FirstOrDefault(row => row.Permission == permission)?.Reach switch
    {
        Reach.OwnUnit => "own unit",
        Reach.UnitAndBelow => "and below",
        _ => "–",
    };
}
