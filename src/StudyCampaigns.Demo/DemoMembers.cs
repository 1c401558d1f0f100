using System.Globalization;
using StudyCampaigns.Data;
using StudyCampaigns.Members;

namespace StudyCampaigns.Demo;

/// <summary>Invented members of every cell, with memberships that have dates: some were received, exempted or moved in the year shown.</summary>
internal static class DemoMembers
{
    private const int MembersPerSave = 1000;

    private sealed record Span(MembershipStatus Kind, DateOnly From, DateOnly? To = null);

    public static async Task AddAsync(AppDbContext db, DemoFiles files, IReadOnlyList<DemoCell> cells, Func<Task> keepAsync, CancellationToken ct)
    {
        var serial = 1_000_000L;
        List<(DemoCell Cell, Member Member, Span[] Spans)> waiting = [];
        foreach (var cell in cells)
        {
            var random = files.Random($"members/{cell.Unit.Code}");
            HashSet<string> names = [];
            for (var index = 0; index < cell.Size; index++)
            {
                var kind = index == 0 ? MembershipStatus.Official : DrawKind(random, cell.IsResidential);
                var name = index == 0 ? cell.Unit.SignerName! : DrawName(files.Names, random, names);
                names.Add(name);
                serial += random.Next(1, 9);
                var card = kind == MembershipStatus.Probationary ? null : $"01{serial.ToString("0000000000", CultureInfo.InvariantCulture)}";
                var member = new Member(name, DrawBirthYear(random, cell.IsResidential, kind), card);
                waiting.Add((cell, member, [.. Spans(random, kind, member.BirthYear!.Value)]));
                db.Members.Add(member);
            }

            if (waiting.Count >= MembersPerSave)
            {
                await SaveAsync();
            }
        }

        await SaveAsync();

        async Task SaveAsync()
        {
            await keepAsync();
            var memberships = waiting.SelectMany(row => row.Spans.Select(span => MembershipOf(row.Cell, row.Member, span))).ToList();
            await DemoBulk.WriteAsync(db, memberships, ct);
            waiting.Clear();
        }
    }

    private static Membership MembershipOf(DemoCell cell, Member member, Span span)
    {
        var membership = new Membership { MemberId = member.Id, CellId = cell.Unit.Id, Kind = span.Kind, From = span.From };
        if (span.To is { } end)
        {
            membership.EndOn(end);
        }

        cell.Memberships.Add(membership);
        return membership;
    }

    private static MembershipStatus DrawKind(DemoRandom random, bool isResidential) => random.Next(0, 999) switch
    {
        < 12 => MembershipStatus.TemporaryIn,
        < 22 => MembershipStatus.TemporaryOut,
        < 45 => MembershipStatus.Probationary,
        < 88 when isResidential => MembershipStatus.Exempt,
        _ => MembershipStatus.Official,
    };

    private static string DrawName(DemoFiles.NameFile names, DemoRandom random, HashSet<string> taken)
    {
        while (true)
        {
            var name = names.Draw(random, random.Chance(450));
            if (!taken.Contains(name))
            {
                return name;
            }
        }
    }

    private static int DrawBirthYear(DemoRandom random, bool isResidential, MembershipStatus kind) => kind switch
    {
        MembershipStatus.Exempt => random.Next(1932, 1944),
        MembershipStatus.Probationary => random.Next(1988, 2003),
        _ when isResidential && random.Chance(700) => random.Next(1942, 1966),
        _ => random.Next(1962, 1998),
    };

    private static IEnumerable<Span> Spans(DemoRandom random, MembershipStatus kind, int birthYear)
    {
        var admitted = new DateOnly(Math.Min(birthYear + random.Next(22, 40), 2019), random.Next(1, 12), random.Next(1, 28));
        switch (kind)
        {
            case MembershipStatus.Exempt:
                var exemptFrom = new DateOnly(random.Next(2018, 2022), random.Next(1, 12), 1);
                yield return new(MembershipStatus.Official, admitted, exemptFrom);
                yield return new(MembershipStatus.Exempt, exemptFrom);
                break;
            case MembershipStatus.TemporaryOut:
                var awayFrom = new DateOnly(2022, random.Next(1, 12), random.Next(1, 28));
                yield return new(MembershipStatus.Official, admitted, awayFrom);
                yield return new(MembershipStatus.TemporaryOut, awayFrom);
                break;
            case MembershipStatus.TemporaryIn:
                yield return new(MembershipStatus.TemporaryIn, new DateOnly(2022, random.Next(1, 12), random.Next(1, 28)));
                break;
            case MembershipStatus.Probationary:
                yield return new(MembershipStatus.Probationary, new DateOnly(2022, 7, 1).AddDays(random.Next(0, 300)));
                break;
            default:
                // About one in fifty was a probationary member until some day of the year shown.
                if (birthYear >= 1985 && random.Chance(150))
                {
                    var received = new DateOnly(2022, 1, 15).AddDays(random.Next(0, 150));
                    yield return new(MembershipStatus.Probationary, received, received.AddYears(1));
                    yield return new(MembershipStatus.Official, received.AddYears(1));
                }
                else
                {
                    yield return new(MembershipStatus.Official, admitted);
                }

                break;
        }
    }
}
